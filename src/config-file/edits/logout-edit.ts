/** The edit of a logout: no token of the contexts is left, whatever the state of the file and of the disk. */

import type { YAMLMap } from 'yaml';
import { ConfigError } from '../../errors.ts';
import type { ConfigSnapshot } from '../../runtime/config-store.ts';
import { type ConfigDocument, entriesOf, textOf } from '../config-document.ts';
import { isFull } from '../config-file-errors.ts';
import type { ErasureNote } from '../erase/erasure-note.ts';
import { spanOfEntry } from '../erase/span-of-entry.ts';
import type { FileConfigStore, TokenChoice } from '../file-config-store.ts';
import { findEntry, renderConfig } from './config-edit.ts';
import { contextEntries } from './context-entries.ts';
import { forgetTokens, isLoggedIn } from './forget-tokens.ts';

/** The contexts that are logged out. */
export type LogoutTarget = { readonly context: string } | 'every context' | 'no context';

export type LogoutNote =
  | ErasureNote
  /** The file was invalid; everything in it that looks like a token was erased. */
  | { readonly kind: 'invalid'; readonly values: number };

/**
 * Removes the tokens of the contexts, also from their comments, from copies of invalid files and from temporary files of
 * killed processes. In an invalid file it is unknown which context a token belongs to, so all tokens are erased. On a full
 * disk, and in a file with hard links, they are overwritten.
 *
 * @param note - called with what the user should know.
 * @returns the names of the contexts that were logged in.
 */
export async function clearLogin(
  store: FileConfigStore,
  target: LogoutTarget,
  note: (note: LogoutNote) => void = () => {},
): Promise<readonly string[]> {
  try {
    await store.overwriteTokens('names', (config) => chosenTokens(config, target), note);
    const cleared = await clearValid(store, target, note);
    await store.eraseTokens({ copiesOnly: true }, note);
    return cleared;
  } catch (error) {
    if (!(error instanceof ConfigError && error.code === 'config_invalid')) throw error;
    note({ kind: 'invalid', values: await store.eraseTokens({ copiesOnly: false }, note) });
    return [];
  }
}

async function clearValid(
  store: FileConfigStore,
  target: LogoutTarget,
  note: (note: LogoutNote) => void,
): Promise<readonly string[]> {
  try {
    return await store.edit((config) => clear(config, target), { removeTempFiles: true });
  } catch (error) {
    if (!isFull(error)) throw error;
    let cleared: readonly string[] = [];
    const choose = (config: ConfigDocument) => {
      const chosen = chosenTokens(config, target);
      cleared = chosen?.contexts ?? [];
      return chosen;
    };
    const isDone = await store.overwriteTokens('no space', choose, note).catch((second) => {
      // A limit on the size of files that the process may write forbids overwriting too.
      throw isFull(second) ? error : second;
    });
    if (!isDone && cleared.length > 0) throw error;
    return cleared;
  }
}

function clear(config: ConfigDocument, target: LogoutTarget) {
  const outcome = loggedIn(config, target).map(({ name, entry, user }) => {
    forgetTokens(config, entry, user);
    return name;
  });
  return outcome.length === 0 ? { outcome } : { outcome, text: renderConfig(config) };
}

interface LoggedIn {
  readonly name: string;
  readonly entry: YAMLMap;
  readonly user: YAMLMap;
}

function loggedIn(config: ConfigDocument, target: LogoutTarget): readonly LoggedIn[] {
  return contextEntries(config).flatMap((entry) => {
    const name = textOf(config, entry, 'name')!;
    const user = findEntry(config, 'users', textOf(config, entry, 'user')!);
    if (!concerns(target, name) || user === undefined || !isLoggedIn(user)) return [];
    return [{ name, entry, user }];
  });
}

function chosenTokens(
  config: ConfigDocument,
  target: LogoutTarget,
): (TokenChoice & { readonly contexts: readonly string[] }) | undefined {
  const chosen = loggedIn(config, target);
  if (chosen.length === 0) return undefined;
  const users = chosen.map(({ user }) => user);
  const isLast = entriesOf(config, 'users').every(
    (user) => users.includes(user) || !isLoggedIn(user),
  );
  const names = new Set(users.map((user) => textOf(config, user, 'name')));
  return {
    contexts: chosen.map(({ name }) => name),
    within: isLast ? undefined : users.map((user) => spanOfEntry(config, user)),
    isErased: (before, after) => isErased(names, before, after),
  };
}

/** Whether these users have no token any more, and all others still have theirs. */
function isErased(
  users: ReadonlySet<string | undefined>,
  { contexts: before }: ConfigSnapshot,
  { contexts: after }: ConfigSnapshot,
): boolean {
  return (
    before.length === after.length &&
    after.every(({ user }, i) => {
      if (users.has(user?.name)) return user?.token === undefined;
      const old = before[i]?.user;
      return user?.token === old?.token && user?.refreshToken === old?.refreshToken;
    })
  );
}

export function concerns(target: LogoutTarget, name: string): boolean {
  return typeof target === 'string' ? target === 'every context' : target.context === name;
}
