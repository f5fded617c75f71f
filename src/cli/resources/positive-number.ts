/** Reads options whose value is a positive whole number. */

import { UsageError } from '../errors/usage-error.ts';

/**
 * @param option - as in `--tail`.
 * @throws UsageError
 */
export function positiveNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`${option} must be a positive whole number, not ${JSON.stringify(text)}.`);
}
