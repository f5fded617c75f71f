/** Tells files of this user from those that another user could have put into a shared folder. */

import type { Stats } from 'node:fs';
import { effectiveUser } from '../file-system/ownership.ts';

const WRITABLE_BY_OTHERS = 0o002;

/** A regular file with one name that belongs to this user and that no other user may write. Windows tells no owner. */
export function isOwnFile(stats: Stats): boolean {
  if (!stats.isFile() || stats.nlink !== 1) return false;
  const user = effectiveUser();
  return user === undefined || (stats.uid === user && (stats.mode & WRITABLE_BY_OTHERS) === 0);
}
