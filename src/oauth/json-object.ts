/** JSON objects that servers send: parsed without exceptions, and told from other values. */

import { parseJson } from '../text/parse-json.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A JSON object, or undefined for anything else. */
export function parseObject(text: string): Json | undefined {
  try {
    return objectOf(parseJson(text));
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Json) : undefined;
}
