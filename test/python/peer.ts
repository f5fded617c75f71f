/** The platform's own Python client as the other side: programs of a few lines with its SDK, and its CLI. */

import { e2eBackend } from '../e2e/backend.ts';
import type { Generation } from '../support/backends/real/generation.ts';
import type { RealBackend } from '../support/backends/real/real-backend.ts';
import type { Outcome, Sandbox } from '../support/files/sandbox.ts';

export async function realBackend(): Promise<RealBackend> {
  return (await e2eBackend()) as RealBackend;
}

/** Lists workspaces with the Python SDK and the login of the config file. */
export async function pythonList(sandbox: Sandbox): Promise<Outcome> {
  const { python, generation } = (await realBackend()).python;
  return sandbox.run(python, ['-c', generation.listProgram], {
    env: sameFile(generation, sandbox),
  });
}

/** The Python CLI. */
export async function pythonCli(
  sandbox: Sandbox,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onStdout: (stdout: string) => void = () => {},
): Promise<Outcome> {
  const { cli, generation } = (await realBackend()).python;
  return sandbox.run(cli, args, {
    env: { ...sameFile(generation, sandbox), ...env },
    onStdout,
  });
}

/** The later generation looks elsewhere for its config file. */
function sameFile({ prefix, configFolder }: Generation, sandbox: Sandbox): Record<string, string> {
  return configFolder === 'nmp' ? {} : { [`${prefix}CONFIG_FILE`]: sandbox.configFile };
}
