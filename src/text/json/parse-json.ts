/** Parses JSON of a server, nested no deeper than every program and every output can handle. */

import { checkDepth } from './json-depth.ts';

/** @throws SyntaxError; RangeError for JSON that is nested too deeply. */
export function parseJson(text: string): unknown {
  checkDepth(text);
  return JSON.parse(text);
}
