/** Recognizes a full disk. Waiting does not help, and a file that exists can still be overwritten. */

import { systemCode } from '../errors.ts';

/** Disk, quota, and the limit of the process for the size of a file. */
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function isNoSpace(error: unknown): boolean {
  return NO_SPACE.has(systemCode(error) ?? '');
}
