/** Logs in through the broker with the CLI, while a person decides in the browser that the login opens. */

import type { ChildProcess } from 'node:child_process';
import type { Backend, Person } from './backend.ts';

export interface BrowserOptions {
  readonly deny?: boolean;
  /** Called with the page; the person then does not visit it. */
  readonly onPage?: (page: string, child: ChildProcess) => void;
}

/** Watches the output of a login: signs in at the page that it names, once. */
export function signsInAtPage(backend: Backend, person: Person, options: BrowserOptions = {}) {
  let isDone = false;
  return (stdout: string, child: ChildProcess): void => {
    const page = /(?:open the page|log in:) ?\s?(\S+)\n/.exec(stdout)?.[1];
    if (isDone || page === undefined) return;
    isDone = true;
    if (options.onPage !== undefined) {
      options.onPage(page, child);
      return;
    }
    const decide = options.deny ? backend.broker!.deny : backend.broker!.approve;
    decide(page, person).catch((error: unknown) => {
      console.error(error);
      child.kill();
    });
  };
}

/** The command line of a login through the broker. */
export const brokerLogin = (baseUrl: string): readonly string[] => [
  'auth',
  'login',
  '--base-url',
  baseUrl,
  '--client',
  'confidential',
];
