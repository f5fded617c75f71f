/** The platform's own Python client as the other side: programs of a few lines with its SDK, and its CLI. */

import { e2eBackend } from '../e2e/backend.ts';
import type { RealBackend } from '../support/backends/real/real-backend.ts';
import type { Outcome, Sandbox } from '../support/files/sandbox.ts';

export async function realBackend(): Promise<RealBackend> {
  return (await e2eBackend()) as RealBackend;
}

/** Lists workspaces with the Python SDK and the login of the config file. */
export async function pythonList(sandbox: Sandbox): Promise<Outcome> {
  const { python } = await realBackend();
  const code = [
    'from nemo_platform import NeMoPlatform',
    'print(len(list(NeMoPlatform().workspaces.list())) > 0)',
  ].join('\n');
  return sandbox.run(python.python, ['-c', code]);
}

/** The Python CLI. */
export async function pythonCli(sandbox: Sandbox, ...args: readonly string[]): Promise<Outcome> {
  const { python } = await realBackend();
  return sandbox.run(python.nmp, args);
}
