/** Finds the command that an unknown word most likely means: words of other command lines, the order of kubectl, and typing errors. */

import type { CommandNode } from '../completion/command-node.ts';
import { closestTo } from './did-you-mean.ts';
import { VERBS, WORDS } from './known-words.ts';

/** More are no help. */
const MAX_MEANT = 3;

/** A command and the words of its path, without the program. */
interface Found {
  readonly path: readonly string[];
  readonly node: CommandNode;
}

/**
 * @param program - the command tree.
 * @param parent - the path of the group that has no such command, as in `['jobs']`; empty for the program.
 * @param words - the unknown word and what follows it.
 * @returns command lines, as in `nmp auth login`.
 */
export function meantCommands(
  program: CommandNode,
  parent: readonly string[],
  words: readonly string[],
): readonly string[] {
  const known = wordsOf([...parent, ...words]);
  if (known !== undefined) return known.map((line) => `nmp ${line}`);
  const all = [...descendants({ path: [], node: program })];
  const group = all.find(({ path }) => path.join(' ') === parent.join(' '));
  if (group === undefined) return [];
  const found =
    nonEmpty(byVerbFirst(all, [...parent, ...words])) ??
    nonEmpty(inGroup(group, words[0]!)) ??
    nonEmpty(byLastWord(all, words[0]!)) ??
    nonEmpty(byDistance(childrenOf(group), words[0]!)) ??
    (parent.length === 0 ? byDistance(all.filter(beginsLike(words[0]!)), words[0]!) : []);
  return found.map(({ path, node }) =>
    ['nmp', ...extended({ path, node }, words.slice(1))].join(' '),
  );
}

/** The longest known beginning. */
function wordsOf(words: readonly string[]): readonly string[] | undefined {
  for (let length = words.length; length > 0; length--) {
    const known = WORDS.get(words.slice(0, length).join(' ').toLowerCase());
    if (known !== undefined) return known;
  }
  return undefined;
}

/** As in `delete workspace NAME`, which is `workspaces delete NAME` here. */
function byVerbFirst(all: readonly Found[], words: readonly string[]): readonly Found[] {
  const [typed = '', noun = ''] = words;
  const isPlural = noun.endsWith('s') && words.length === 2;
  const verb = VERBS.get(typed) ?? typed;
  const groups = all.filter(({ node }) => node.commands.length > 0 && isNamed(node, noun));
  const commands = groups.flatMap((group) => {
    const named = (name: string) => childrenOf(group).find(({ node }) => node.name === name);
    return (verb === 'get' && isPlural ? named('list') : undefined) ?? named(verb) ?? [];
  });
  return shallowest(commands);
}

/** A synonym, the other number, or the beginning of one name. */
function inGroup(group: Found, word: string): readonly Found[] {
  const children = childrenOf(group);
  const verb = VERBS.get(word);
  const exact = children.filter(({ node }) => node.name === verb || isNamed(node, word));
  if (exact.length > 0) return exact;
  const begun = children.filter(({ node }) => word.length > 2 && node.name.startsWith(word));
  return begun.length === 1 ? begun : [];
}

/** As in `login`, which is `auth login` here. */
function byLastWord(all: readonly Found[], word: string): readonly Found[] {
  const named = all.flatMap(({ path, node }) => {
    const name = [node.name, ...node.aliases].find((each) => each === word);
    return name === undefined ? [] : [{ path: [...path.slice(0, -1), name], node }];
  });
  return shallowest(named);
}

function byDistance(all: readonly Found[], word: string): readonly Found[] {
  const names = all.flatMap(({ node }) => [node.name, ...node.aliases]);
  const closest = closestTo(word, names);
  return closest === undefined ? [] : byLastWord(all, closest);
}

/** Among all commands, a word of a few letters is close to several that it does not mean. */
function beginsLike(word: string): (found: Found) => boolean {
  return ({ node }) => [node.name, ...node.aliases].some((name) => name[0] === word[0]);
}

/** The path with the following words that are commands too, as in `nmp workspace list`. */
function extended({ path, node }: Found, words: readonly string[]): readonly string[] {
  const [word, ...rest] = words;
  const child = childrenOf({ path, node }).find(
    (each) => word !== undefined && [each.node.name, ...each.node.aliases].includes(word),
  );
  if (child === undefined) return path;
  return extended({ path: [...path, word!], node: child.node }, rest);
}

function shallowest(found: readonly Found[]): readonly Found[] {
  const depth = Math.min(...found.map(({ path }) => path.length));
  const nearest = found.filter(({ path }) => path.length === depth);
  return nearest.length > MAX_MEANT ? [] : nearest;
}

/** In either number. */
function isNamed({ name }: CommandNode, word: string): boolean {
  return (
    word !== '' &&
    [word, `${word}s`, word.replace(/y$/, 'ies'), word.replace(/s$/, '')].includes(name)
  );
}

function childrenOf({ path, node }: Found): readonly Found[] {
  return node.commands
    .filter(({ isHidden }) => !isHidden)
    .map((child) => ({ path: [...path, child.name], node: child }));
}

function* descendants(found: Found): Iterable<Found> {
  yield found;
  for (const child of childrenOf(found)) yield* descendants(child);
}

function nonEmpty<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length > 0 ? all : undefined;
}
