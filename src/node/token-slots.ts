/**
 * Where the tokens stand in the text of the config file. A refresh changes nothing else, so a text that differs from a
 * parsed one in its tokens alone is read and changed without parsing it again: that is what many processes do at once
 * when a token expires, and what a save of a large file would otherwise spend its time on.
 */

import type { Node } from 'yaml';
import type { ConfigSnapshot, StoredUser } from '../host/config-store.ts';
import { type ConfigDocument, entriesOf, pairOf, textOf } from './config-document.ts';

const KEYS = ['token', 'refresh_token'] as const;

/** A value that reads as the text that it shows. */
const VALUE = /"([!#-[\]-~]+)"|'([!-&(-~]+)'|(?!null\b)(\w[\w.~+/=-]*)/iy;

interface Slot {
  readonly user: string;
  readonly key: (typeof KEYS)[number];
  /** What stands between the slot before and this one. */
  readonly before: string;
}

/** A text that fits the slots, with its tokens by user. */
export interface FilledSlots {
  readonly tokens: ReadonlyMap<string, { readonly token: string; readonly refresh_token?: string }>;
  /** The text with other tokens of one user; undefined when a value would need quoting or has no slot. */
  replace(user: string, changes: Readonly<Record<string, string | undefined>>): string | undefined;
}

export class TokenSlots {
  readonly #slots: readonly Slot[];
  readonly #rest: string;

  constructor(config: ConfigDocument) {
    const found = entriesOf(config, 'users').flatMap((entry) => {
      const user = textOf(config, entry, 'name') ?? '';
      // With other entries more than the tokens changes, so they have no slots.
      if (textOf(config, entry, 'type') !== 'oauth' || entry.has('expires_at')) return [];
      return KEYS.flatMap((key) => {
        const node = pairOf(config, entry, key)?.value as Node | null | undefined;
        const simple = config.yaml.isScalar(node) && !node.anchor && !node.tag;
        return simple && node.range ? [{ user, key, range: node.range }] : [];
      });
    });
    found.sort((a, b) => a.range[0] - b.range[0]);
    let end = 0;
    this.#slots = found.map(({ user, key, range }) => {
      const before = config.text.slice(end, range[0]);
      end = range[1];
      return { user, key, before };
    });
    this.#rest = config.text.slice(end);
  }

  /** Undefined when anything but a token is different. */
  read(text: string): FilledSlots | undefined {
    const tokens = new Map<string, { token: string; refresh_token?: string }>();
    const ranges = new Map<Slot, readonly [number, number]>();
    let at = 0;
    for (const slot of this.#slots) {
      if (!text.startsWith(slot.before, at)) return undefined;
      VALUE.lastIndex = at + slot.before.length;
      const match = VALUE.exec(text);
      if (match === null) return undefined;
      at = VALUE.lastIndex;
      ranges.set(slot, [match.index, at]);
      const known = tokens.get(slot.user) ?? { token: '' };
      tokens.set(slot.user, { ...known, [slot.key]: match[1] ?? match[2] ?? match[3] });
    }
    if (text.length - at !== this.#rest.length || !text.endsWith(this.#rest)) return undefined;
    return { tokens, replace: (user, changes) => splice(text, ranges, user, changes) };
  }
}

function splice(
  text: string,
  ranges: ReadonlyMap<Slot, readonly [number, number]>,
  user: string,
  changes: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const wanted = Object.entries(changes).filter((change) => change[1] !== undefined);
  const left = new Map(wanted as [string, string][]);
  if (![...left.values()].every((value) => /^[!#-[\]-~]+$/.test(value))) return undefined;
  let spliced = '';
  let end = 0;
  for (const [slot, range] of ranges) {
    const value = slot.user === user ? left.get(slot.key) : undefined;
    if (value === undefined) continue;
    left.delete(slot.key);
    spliced += `${text.slice(end, range[0])}"${value}"`;
    end = range[1];
  }
  return left.size === 0 ? spliced + text.slice(end) : undefined;
}

/** What a parsed file says, with the tokens of another text of the same shape. */
export function withTokens(snapshot: ConfigSnapshot, filled: FilledSlots): ConfigSnapshot {
  const contexts = snapshot.contexts.map((context) => {
    const tokens = context.user && filled.tokens.get(context.user.name);
    if (context.user === undefined || tokens === undefined) return context;
    const { token, refresh_token: refreshToken } = tokens;
    const user: StoredUser = { ...context.user, token, refreshToken };
    return { ...context, user };
  });
  return { ...snapshot, contexts };
}
