/** The programs that the documentation shows: the blocks of README and docs, and the examples in the comments of the source. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files/sandbox.ts';

export interface Snippet {
  /** As in `README.md:42`. */
  readonly place: string;
  readonly code: string;
}

export function pageSnippets(): readonly Snippet[] {
  const pages = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', ...pages.map((page) => join('docs', page))].flatMap((page) =>
    fenced(page, readFileSync(join(ROOT, page), 'utf8')),
  );
}

/** Each `@example` up to the next tag or the end of its comment. */
export function sourceSnippets(): readonly Snippet[] {
  return sources().flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [...text.matchAll(/^ *\* @example\n((?: *\*(?!\/)(?! @).*\n)+)/gm)].flatMap((match) => {
      const line = text.slice(0, match.index).split('\n').length + 1;
      const body = match[1]!.replace(/^ *\* ?/gm, '');
      const inner = fenced(file, body);
      return inner.length > 0 ? inner : [{ place: `${file}:${line}`, code: body }];
    });
  });
}

function fenced(file: string, text: string): readonly Snippet[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split('\n').length + 1}`,
    code: match[1]!,
  }));
}

function sources(): readonly string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file));
}
