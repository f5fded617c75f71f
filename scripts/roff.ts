/** Text and blocks of the help in the language of manual pages, roff with the macros of man(7). */

import type { Block } from '../src/cli/help/topic.ts';

/** Escapes of characters that typesetters replace: quotes, dashes, accents. */
const PLAIN: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Escapes a line of text, so that it is not read as a request even if it begins with a dot or a quote. */
export function escaped(text: string): string {
  const line = text
    .replace(/[\\\-'`^~]/g, (character) => PLAIN[character]!)
    .replace(/[^\u0000-\u007f]/gu, (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase();
      return `\\[u${code.padStart(4, '0')}]`;
    });
  return line.startsWith('.') ? `\\&${line}` : line;
}

export function section(title: string): string {
  return `.SH ${quoted(title.toUpperCase())}`;
}

export function subsection(title: string): string {
  return `.SS ${quoted(title)}`;
}

/** A term with its meaning indented below it. */
export function item(term: string, meaning: string): string {
  return `.TP\n\\fB${escaped(term)}\\fR\n${escaped(meaning)}`;
}

export function paragraph(text: string): string {
  return `.PP\n${escaped(text)}`;
}

export function roffOf(block: Block): string {
  if (typeof block === 'string') return paragraph(block);
  if ('title' in block) return subsection(block.title);
  if ('rows' in block) return block.rows.map(([term, meaning]) => item(term, meaning)).join('\n');
  return ['.PP', '.RS 4', '.nf', ...block.lines.map(escaped), '.fi', '.RE'].join('\n');
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\(dq')}"`;
}
