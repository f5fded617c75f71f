/** The example notebook in a kernel of Jupyter, as `jupyter lab` starts it: Deno's, with its own installation. */

import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../installation.ts';
import type { Row, Site } from '../row.ts';
import { printed } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { PYTHON_PACKAGES } from '../versions.ts';
import { PROGRAMS, programOf } from './process-rows.ts';

export const notebookRow: Row = { name: 'example-jupyter', group: 'runtimes', run };

const EXPECTED =
  /^alice@company\.com from config file\n(?:default\nsystem|system\ndefault)\n\d+ projects\n$/;

const spawn = promisify(execFile);

async function run(site: Site): Promise<readonly CheckResult[]> {
  const jupyter = await installJupyter(site);
  await printed(site, programOf(site, PROGRAMS.deno), ['jupyter', '--install']);
  cpSync(join(ROOT, 'examples', 'notebook', 'workspaces.ipynb'), join(site.folder, 'in.ipynb'));
  const args = ['--output', 'out.ipynb', 'in.ipynb'];
  await printed(site, jupyter, args, { NMP_CONFIG_FILE: site.configFile });
  const found = outputOf(readFileSync(join(site.folder, 'out.ipynb'), 'utf8'));
  const name = 'the kernel runs the cells with the login of the CLI';
  return [
    EXPECTED.test(found) ? { name, status: 'passed' } : { name, status: 'failed', reason: found },
  ];
}

/** @returns the program that executes a notebook. */
async function installJupyter({ groupFolder }: Site): Promise<string> {
  const environment = join(groupFolder, 'jupyter');
  const program = join(environment, 'bin', 'jupyter-execute');
  if (!existsSync(program)) {
    await spawn('python3', ['-m', 'venv', environment]);
    const packages = Object.entries(PYTHON_PACKAGES).map(
      ([name, version]) => `${name}==${version}`,
    );
    await spawn(join(environment, 'bin', 'pip'), ['install', '--quiet', ...packages]);
  }
  return program;
}

interface Executed {
  readonly cells: readonly {
    readonly outputs?: readonly { readonly name?: string; readonly text?: readonly string[] }[];
  }[];
}

function outputOf(notebook: string): string {
  const { cells } = JSON.parse(notebook) as Executed;
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  return outputs.flatMap(({ text = [] }) => text).join('');
}
