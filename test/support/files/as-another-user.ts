/** Work of an ordinary user in a test that runs as root, and a folder that belongs to that user. */

import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** Runs as root; tests of what root may do are skipped, and reported as such, without it. */
export const runsAsRoot = process.getuid?.() === 0;
export const OTHER_USER = 65_534;

/** Switches the effective user of this process, so that the kernel judges every access; as an ordinary user nothing changes. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (!runsAsRoot) return work();
  process.seteuid!(OTHER_USER);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

/** A folder of the ordinary user, as a home folder that root visits. */
export function foreignFolder(): string {
  const folder = join(tempFolder(), 'home');
  mkdirSync(folder);
  chmodSync(dirname(folder), 0o755);
  if (runsAsRoot) chownSync(folder, OTHER_USER, OTHER_USER);
  return folder;
}
