/** Refuses names that would change the path of a call. */

import { isPathSegment } from '../text/url-parts.ts';
import { UsageError } from './errors/usage-error.ts';

/**
 * @param source - what the user typed, as in `--workspace`.
 * @throws UsageError
 */
export function checkPathName(name: string, source: string): void {
  if (isPathSegment(name.trim())) return;
  throw new UsageError(`${source} must not be empty, "." or "..".`);
}
