/** Turns the text of a flag or argument into the value that the platform wants, or says why it cannot be. */

import type { Parameter } from '../../api/operation.ts';
import { UsageError } from '../usage-error.ts';
import { flagNamed } from './names.ts';

/** @throws UsageError; the value itself is not repeated when it is a secret. */
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
      throw new UsageError(`${flagNamed(name)} takes true or false.`);
    case 'string[]':
      return (Array.isArray(raw) ? raw : [raw]).flatMap((each) => String(each).split(','));
    case 'json':
      try {
        return JSON.parse(text);
      } catch {
        throw new UsageError(`${flagNamed(name)} takes JSON.`);
      }
    default:
      return text;
  }
}

function number(name: string, text: string, fits: boolean, what: string): number {
  if (text.trim() !== '' && fits) return Number(text);
  throw new UsageError(`${flagNamed(name)} takes ${what}.`);
}
