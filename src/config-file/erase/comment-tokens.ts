/** Erases old tokens from comments, such as `# refresh_token: …`. Sentences about tokens stay. */

import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { ConfigDocument } from '../config-document.ts';
import { KNOWN_BEGINNING, TOKEN_KEY } from './token-keys.ts';

/** A key and one word, which may be on the next line or an item of a list, with nothing after it on its line. */
const COMMENTED = new RegExp(
  `((?<![\\w.-])${TOKEN_KEY}["']?\\s*[:=]\\s*(?:- +|[|>][+-]?\\s+)?["']?)([^\\s"',}#]{8,})(?=["']?[ \\t]*(?:[,}#]|$))`,
  'gim',
);

/** @param text - of a comment, without `#`. */
export function withoutTokens(text: string): string {
  return text.replace(COMMENTED, '$1…').replace(KNOWN_BEGINNING, '…');
}

/** In all comments of the document. */
export function eraseAllComments(config: ConfigDocument): void {
  const { document } = config;
  eraseIn(config, document.contents);
  eraseAt(document);
}

/** In the comments of an entry of a list, and in those directly above it. */
export function eraseCommentsOf(config: ConfigDocument, list: YAMLSeq, entry: YAMLMap): void {
  const [own, next] = commentsBelow(config, entry);
  eraseIn(config, entry);
  if (own !== undefined) entry.comment = joined(withoutTokens(own), next);
  const above = list.items[list.items.indexOf(entry) - 1];
  if (above === undefined) eraseAt(list);
  else if (config.yaml.isMap(above)) {
    const [end, ours] = commentsBelow(config, above as YAMLMap);
    if (ours !== undefined) above.comment = joined(end, withoutTokens(ours));
  }
}

/** The parser adds the comment above an entry to the entry before it; only its column tells to which one it belongs. */
function commentsBelow(
  { text }: ConfigDocument,
  { comment, range }: YAMLMap,
): readonly [own: string | undefined, next: string | undefined] {
  if (!comment || !range) return [undefined, undefined];
  const [start, value, end] = range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const columns = text
    .slice(value, end)
    .split('\n')
    .map((line) => line.search(/\S/))
    .filter((_, i, all) => all[i] !== -1);
  const lines = comment.split('\n');
  const count = lines.filter((line) => line.trim() !== '').length;
  // What is on the line of the last value is not part of this comment.
  const first = columns.slice(-count).findIndex((each) => each < column);
  if (first === -1) return [comment, undefined];
  let seen = 0;
  const at = lines.findIndex((line) => line.trim() !== '' && seen++ === first);
  return [at === 0 ? undefined : lines.slice(0, at).join('\n'), lines.slice(at).join('\n')];
}

function joined(first: string | undefined, second: string | undefined): string {
  return [first, second].filter((each) => each !== undefined).join('\n');
}

function eraseIn({ yaml }: ConfigDocument, node: Node | null): void {
  if (node === null) return;
  yaml.visit(node, { Node: (_, each) => eraseAt(each as Commented) });
}

interface Commented {
  comment?: string | null | undefined;
  commentBefore?: string | null | undefined;
}

function eraseAt(node: Commented): void {
  if (node.comment) node.comment = withoutTokens(node.comment);
  if (node.commentBefore) node.commentBefore = withoutTokens(node.commentBefore);
}
