/** Root who takes a lock for a user must leave it one that the user can take. */

import { fchownSync, fstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a lock file that root has just made to whoever owns its folder. */
export function giveToOwner(fd: number, path: string): void {
  if (process.getuid?.() !== 0) return;
  const folder = statSync(dirname(path));
  if (fstatSync(fd).uid === 0 && folder.uid !== 0) fchownSync(fd, folder.uid, folder.gid);
}
