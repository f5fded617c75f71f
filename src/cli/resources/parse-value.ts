/** Converts the text of an option or argument to the type that the platform expects. */

import { placeOfJsonError } from '../errors/text-place.ts';
import { UsageError } from '../errors/usage-error.ts';
import { parseExactly } from '../output/exact-json.ts';
import type { Parameter } from './operation.ts';
import { plainValue } from './values/plain-values.ts';

/**
 * @param name - as the user types it, as in `--page-size` or `NAME`.
 * @throws UsageError that repeats the value, except that of a text or of JSON: it may hold a secret
 */
export function parseValue(name: string, parameter: Parameter, raw: unknown): unknown {
  const text = String(raw);
  switch (parameter.type) {
    case 'integer':
      return number(name, text, Number.isSafeInteger(Number(text)), 'a whole number');
    case 'number':
      return number(name, text, Number.isFinite(Number(text)), 'a number');
    case 'boolean':
      if (raw === true || /^(?:true|yes|1)$/i.test(text)) return true;
      if (/^(?:false|no|0)$/i.test(text)) return false;
      throw new UsageError(`${name} must be true or false, not ${JSON.stringify(text)}.`);
    case 'string[]':
      return (Array.isArray(raw) ? raw : [raw]).flatMap((each) => String(each).split(','));
    case 'json':
      return parseJsonValue(name, text);
    default:
      return text;
  }
}

function number(name: string, text: string, fits: boolean, what: string): number {
  if (text.trim() !== '' && fits) return Number(text);
  throw new UsageError(`${name} must be ${what}, not ${JSON.stringify(text)}.`);
}

function parseJsonValue(name: string, text: string): unknown {
  let value: unknown;
  try {
    value = parseExactly(text, 'Infinity');
  } catch (error) {
    throw new UsageError(
      `${name} is not valid JSON${placeOfJsonError(text, error)}. Quote it for the shell, as in '{"a": 1}', or put it into a file for --input-file.`,
    );
  }
  return plainValue(name, value);
}
