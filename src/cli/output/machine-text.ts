/** Writes values as JSON and YAML that are safe on a terminal and unchanged for a program. */

import {
  escapeControlCharacters,
  hasControlCharacters,
} from '../../text/escape-control-characters.ts';
import { stringifyExactly } from './exact-json.ts';
import { plainYaml } from './plain-yaml.ts';

/** @param indent - spaces per level. Default: everything in one line. */
export function jsonText(value: unknown, indent?: number): string {
  return escapeControlCharacters(stringifyExactly(value, indent), 4);
}

export async function yamlText(value: unknown): Promise<string> {
  const plain = plainYaml(value);
  if (plain !== undefined) return plain;
  const { stringify } = await import('yaml');
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  if (!hasControlCharacters(text)) return text;
  // YAML has escapes only between double quotes.
  const quoted = stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
  });
  return escapeControlCharacters(quoted.trimEnd(), 8);
}
