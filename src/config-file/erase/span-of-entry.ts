/** Where an entry of the config file is in its text, with the comments in and above it. */

import type { YAMLMap } from 'yaml';
import type { ConfigDocument } from '../config-document.ts';
import type { Span } from './token-eraser.ts';

/** In bytes of the text as UTF-8. */
export function spanOfEntry({ text }: ConfigDocument, entry: YAMLMap): Span {
  const [start, , end] = entry.range!;
  let begin = lineStart(text, start);
  while (begin > 0 && /^[ \t]*(?:#|$)/.test(lineAbove(text, begin))) {
    begin = lineStart(text, begin - 1);
  }
  // In flow style another entry may be on the same line.
  if (entry.flow === true) begin = start;
  const bytes = (at: number) => Buffer.byteLength(text.slice(0, at));
  return { begin: bytes(begin), end: bytes(end) };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineAbove(text: string, begin: number): string {
  return text.slice(lineStart(text, begin - 1), begin - 1);
}
