/** Environment variables with a fixed set of values. An invalid value is an error wherever the variable is read. */

import { ConfigError, REMEDIES } from '../errors.ts';
import type { VariableReader } from './variables.ts';

/** The values that the platform's Python CLI accepts, in any letter case. */
const TRUE = /^(?:1|on|t|true|y|yes)$/i;
const FALSE = /^(?:0|off|f|false|n|no)$/i;

/**
 * @param hint - a sentence for the end of the message, for the invalid value. Default: none.
 * @returns undefined if the variable is unset.
 * @throws ConfigError `invalid_setting`
 */
export function choiceVariable<T extends string>(
  { env, nameOf }: VariableReader,
  name: string,
  known: readonly T[],
  hint: (value: string) => string = () => '',
): T | undefined {
  const value = env(name);
  const found = known.find((each) => each === value);
  if (value === undefined || found !== undefined) return found;
  throw invalid(nameOf(name), known, value, hint(value));
}

/**
 * @returns undefined if the variable is unset.
 * @throws ConfigError `invalid_setting`
 */
export function switchVariable({ env, nameOf }: VariableReader, name: string): boolean | undefined {
  const value = env(name);
  if (value === undefined) return undefined;
  if (TRUE.test(value)) return true;
  if (FALSE.test(value)) return false;
  throw invalid(nameOf(name), ['true', 'false'], value, '');
}

function invalid(name: string, known: readonly string[], value: string, hint: string): ConfigError {
  const allowed = known.length > 2 ? `one of ${known.join(', ')}` : known.join(' or ');
  return new ConfigError(`${name} must be ${allowed}, not ${JSON.stringify(value)}.${hint}`, {
    code: 'invalid_setting',
    remedy: REMEDIES.listVariables,
  });
}
