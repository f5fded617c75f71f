/** The platform's own Python package, server and client, in an environment of its own. */

import { join } from 'node:path';
import { cachedInPlace, filledInPlace } from './cache.ts';
import { command } from './command.ts';
import type { Generation } from './generation.ts';
import { pythonInterpreter, uvProgram } from './python-interpreter.ts';

export interface PythonEnvironment {
  readonly generation: Generation;
  readonly python: string;
  /** The platform's own CLI, which also starts its server. */
  readonly cli: string;
}

/** The environment that an earlier run has installed; downloads nothing. */
export function installedPythonEnvironment(generation: Generation): PythonEnvironment | undefined {
  const folder = filledInPlace(nameOf(generation));
  return folder === undefined ? undefined : environmentIn(folder, generation);
}

export async function pythonEnvironment(generation: Generation): Promise<PythonEnvironment> {
  const folder = await cachedInPlace(nameOf(generation), async (target) => {
    const { requirement, pythonMinor } = generation;
    const [uv, python] = [await uvProgram(), await pythonInterpreter(pythonMinor)];
    await command(uv, ['venv', '--quiet', '--clear', '--python', python, target]);
    const into = ['--quiet', '--python', join(target, 'bin', 'python')];
    await command(uv, ['pip', 'install', ...into, requirement]);
  });
  return environmentIn(folder, generation);
}

const nameOf = ({ version }: Generation) => `platform-${version}`;

function environmentIn(folder: string, generation: Generation): PythonEnvironment {
  const bin = join(folder, 'bin');
  return { generation, python: join(bin, 'python'), cli: join(bin, generation.program) };
}
