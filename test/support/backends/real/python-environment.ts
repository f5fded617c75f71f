/** The platform's own Python package, server and client, in an environment of its own. */

import { join } from 'node:path';
import { cachedInPlace, filledInPlace } from './cache.ts';
import { command, requireTool } from './command.ts';

export const PLATFORM_VERSION = '0.3.0';
const ENVIRONMENT = `platform-${PLATFORM_VERSION}`;

export interface PythonEnvironment {
  readonly python: string;
  /** The platform's own CLI, which also starts its server. */
  readonly nmp: string;
}

/** What an earlier run has installed; nothing is downloaded. */
export function installedPythonEnvironment(): PythonEnvironment | undefined {
  const folder = filledInPlace(ENVIRONMENT);
  return folder === undefined ? undefined : environmentIn(folder);
}

export async function pythonEnvironment(): Promise<PythonEnvironment> {
  await requireTool(
    'python3',
    ['--version'],
    /Python 3\.(?:1[1-9]|[2-9]\d)/,
    'Python 3.11 or newer (apt-get install python3 python3-venv)',
  );
  const folder = await cachedInPlace(ENVIRONMENT, async (target) => {
    await command('python3', ['-m', 'venv', target]);
    const bin = join(target, 'bin');
    await command(join(bin, 'pip'), ['install', '--quiet', 'uv']);
    const packages = `nemo-platform[services]==${PLATFORM_VERSION}`;
    await command(join(bin, 'uv'), [
      'pip',
      'install',
      '--quiet',
      '--python',
      join(bin, 'python'),
      packages,
    ]);
  });
  return environmentIn(folder);
}

function environmentIn(folder: string): PythonEnvironment {
  return { python: join(folder, 'bin', 'python'), nmp: join(folder, 'bin', 'nmp') };
}
