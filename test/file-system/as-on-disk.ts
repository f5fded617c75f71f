/** A config file and the options of a write to it, as the store of the config file passes them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteOptions } from '../../src/file-system/atomic-write.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

export const OLD = 'old content\n';

export const OPTIONS: WriteOptions = {
  fs: nodeFileSystem,
  sleep: async () => {},
  now: () => Date.now(),
};

export function oldFile(): string {
  const path = join(tempFolder(), 'config.yaml');
  writeFileSync(path, OLD, { mode: 0o600 });
  return path;
}

export const bytes = (text: string) => [Buffer.from(text)];

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
