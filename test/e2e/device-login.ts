/** A login by device flow: `nmp auth login` prints a page and a code, and the person decides at the provider's own pages. */

import type { Backend, Person } from '../support/backends/backend.ts';
import type { Outcome, Sandbox } from '../support/files/sandbox.ts';

export interface DeviceLoginOptions {
  /** Of the platform. Default: that of the backend. */
  readonly baseUrl?: string;
  /** More options of the command. */
  readonly args?: readonly string[];
  readonly deny?: boolean;
}

export async function deviceLogin(
  backend: Backend,
  sandbox: Sandbox,
  person: Person,
  { baseUrl = backend.baseUrl, args = [], deny = false }: DeviceLoginOptions = {},
): Promise<Outcome> {
  let decided = false;
  return sandbox.nmp(['auth', 'login', '--base-url', baseUrl, ...args], {
    onStdout(stdout, child) {
      const page = /open the page (\S+)\n/.exec(stdout)?.[1];
      const code = /enter the code (\S+) to authenticate/.exec(stdout)?.[1];
      if (decided || page === undefined || code === undefined) return;
      decided = true;
      const decide = deny ? backend.denyDevice : backend.approveDevice;
      decide(`${page}?user_code=${code}`, person).catch((error: unknown) => {
        console.error(error);
        child.kill();
      });
    },
  });
}
