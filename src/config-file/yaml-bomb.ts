/**
 * Refuses texts that would take a YAML parser seconds or overflow its stack, in one pass before parsing. The limits also
 * count characters in quoted strings and comments; they are far above those of a config file.
 */

import { invalid } from './config-file-errors.ts';

const MAX_DEPTH = 64;
const MAX_ALIASES = 100;
const MAX_DOCUMENTS = 2;

/** @throws ConfigError `config_invalid` */
export function refuseBomb(text: string, path: string): void {
  if (flowDepth(text) > MAX_DEPTH || blockDepth(text) > MAX_DEPTH || hasRow(text)) {
    throw invalid(path, undefined, `it is nested more than ${MAX_DEPTH} levels deep`);
  }
  if (count(text, /(?<![^\s,[{])\*[^\s*,[\]{}]/g) > MAX_ALIASES) {
    throw invalid(path, undefined, `it has more than ${MAX_ALIASES} aliases`);
  }
  if (count(text, /^(?:---|\.\.\.)(?=\s|$)/gm) > MAX_DOCUMENTS) {
    throw invalid(path, undefined, 'it holds more than one YAML document');
  }
}

/** The maximum number of brackets and braces that are open at once. */
function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x5b || char === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((char === 0x5d || char === 0x7d) && depth > 0) depth--;
  }
  return deepest;
}

/** The maximum number of nested columns, including those of `- `, `? ` and `: ` in one line. */
function blockDepth(text: string): number {
  let columns: number[] = [];
  let deepest = 0;
  for (const [, lead = ''] of text.matchAll(/^((?:[ \t]|[-?:](?=[ \t]))+)/gm)) {
    if (deepest > MAX_DEPTH) break;
    const indent = /^[ \t]*/.exec(lead)![0].length;
    columns = columns.filter((column) => column < indent);
    columns.push(indent);
    deepest = Math.max(deepest, columns.length + (lead.match(/[-?:]/g)?.length ?? 0));
  }
  return deepest;
}

const ROW = new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH},}`);

/** Whether a line has many of `- `, `? ` and `: ` in a row. A line of only dashes is common in comments. */
function hasRow(text: string): boolean {
  return (
    ROW.test(text) && text.split('\n').some((line) => !/^[ \t]*#/.test(line) && ROW.test(line))
  );
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
