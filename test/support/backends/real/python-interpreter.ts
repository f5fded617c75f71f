/** Finds a Python that is new enough on the machine, or installs one with uv. */

import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cachedInPlace } from './cache.ts';
import { command } from './command.ts';

/** Minor versions that the packages of the platform have wheels for. */
const NEWEST_MINOR = 13;

/**
 * @param minor - the oldest minor version of Python 3.
 * @returns the program.
 * @throws Error that explains how to install one.
 */
export async function pythonInterpreter(minor: number): Promise<string> {
  for (const program of [...candidates(minor)]) {
    const found = await command(program, ['-c', 'import sys; print(sys.version_info[1])']).catch(
      () => '',
    );
    const version = Number(found.trim() || Number.NaN);
    if (version >= minor && version <= NEWEST_MINOR) return program;
  }
  return installed(minor).catch((error: Error) => {
    throw new Error(
      `The tests on the real platform need Python 3.${minor} to 3.${NEWEST_MINOR} with its module venv ` +
        `(apt-get install python3.${minor} python3.${minor}-venv), and uv could not install one: ${error.message}`,
    );
  });
}

function* candidates(minor: number): Iterable<string> {
  yield 'python3';
  for (let each = minor; each <= NEWEST_MINOR; each++) yield `python3.${each}`;
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  if (!existsSync(versions)) return;
  for (const each of readdirSync(versions)) yield join(versions, each, 'bin', 'python3');
}

async function installed(minor: number): Promise<string> {
  const folder = await cachedInPlace(`python-3.${minor}`, async (target) => {
    const uv = await uvProgram();
    const env = { UV_PYTHON_INSTALL_DIR: target };
    await command(uv, ['python', 'install', '--quiet', '--no-bin', `3.${minor}`], { env });
  });
  const version = readdirSync(folder).find((each) => each.startsWith(`cpython-3.${minor}`))!;
  return join(folder, version, 'bin', 'python3');
}

/** uv installs packages in seconds, pip in minutes. */
export async function uvProgram(): Promise<string> {
  const folder = await cachedInPlace('uv', async (target) => {
    await command('python3', ['-m', 'venv', target]);
    await command(join(target, 'bin', 'pip'), ['install', '--quiet', 'uv']);
  });
  return join(folder, 'bin', 'uv');
}
