/**
 * The positions of the tokens in the text of the config file. A refresh changes nothing else, so a text that differs from
 * a parsed one only in its tokens is read and changed without parsing it again. Many processes do so at once when a token
 * expires, and parsing would take most of the time of saving a large file.
 */

import type { ConfigSnapshot, StoredUser } from '../runtime/config-store.ts';
import type { ConfigTree, Place } from './tree/config-tree.ts';

const KEYS = ['token', 'refresh_token'] as const;

/** A value that YAML reads character by character as written, with or without quotes. */
const VALUE = /^(?:"([!#-[\]-~]+)"|'([!-&(-~]+)'|(?!null\b)(-?\w[\w.~+/=-]*))/i;

interface Slot {
  readonly user: string;
  readonly key: (typeof KEYS)[number];
  /** The text between the previous slot and this one. */
  readonly before: Buffer;
}

/** The text of a slot with its quotes, and its value. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that matches the slots, with its tokens by user. */
export interface FilledSlots {
  readonly tokens: ReadonlyMap<string, { readonly token: string; readonly refresh_token?: string }>;
  /** The text with new tokens of one user, in parts; undefined if a value would need quoting or has no slot. */
  replace(
    user: string,
    changes: Readonly<Record<string, string | undefined>>,
  ): readonly Uint8Array[] | undefined;
}

export class TokenSlots {
  /** Undefined for a document in a form that `VALUE` and `splice` do not support. */
  #slots: readonly Slot[] | undefined;
  readonly #rest: Buffer;
  /** The text that was read last; most of its values are unchanged in the next one. */
  #last: { readonly bytes: Buffer; readonly values: readonly Value[] } | undefined;

  constructor(config: ConfigTree) {
    const slots = slotsOf(config);
    this.#slots = slots?.slots;
    this.#rest = slots?.rest ?? Buffer.alloc(0);
    // A token that is missing now or written in another form may change more than the token.
    if (this.read(Buffer.from(config.text)) === undefined) this.#slots = undefined;
  }

  /** Undefined if anything except tokens differs. */
  read(bytes: Buffer): FilledSlots | undefined {
    if (this.#slots === undefined) return undefined;
    const tokens = new Map<string, { token: string; refresh_token?: string }>();
    const values: Value[] = [];
    let at = 0;
    for (const { user, key, before } of this.#slots) {
      if (!standsAt(bytes, before, at)) return undefined;
      const start = at + before.length;
      const value = this.#known(values.length, bytes, start) ?? valueAt(bytes, start);
      if (value === undefined) return undefined;
      values.push(value);
      at = value.end;
      tokens.set(user, { token: '', ...tokens.get(user), [key]: value.text });
    }
    const ends = bytes.length - at === this.#rest.length && standsAt(bytes, this.#rest, at);
    if (!ends) return undefined;
    this.#last = { bytes, values };
    const slots = this.#slots;
    const filled = slots.map((slot, i) => ({ ...slot, ...values[i]! }));
    return { tokens, replace: (user, changes) => splice(bytes, filled, user, changes) };
  }

  /** A value that has not changed is not read again. A value that only begins alike does not match: other text follows it. */
  #known(index: number, bytes: Buffer, start: number): Value | undefined {
    if (this.#last === undefined) return undefined;
    const { start: from, end: to, text } = this.#last.values[index]!;
    const end = start + to - from;
    const after = this.#slots?.[index + 1]?.before ?? this.#rest;
    const same = standsAt(bytes, this.#last.bytes.subarray(from, to), start);
    return same && standsAt(bytes, after, end) ? { start, end, text } : undefined;
  }
}

/** Undefined unless each token is a scalar in exactly one place of the text. */
function slotsOf(
  config: ConfigTree,
): { readonly slots: readonly Slot[]; readonly rest: Buffer } | undefined {
  if (!config.isPlain()) return undefined;
  const found: (Omit<Slot, 'before'> & Place)[] = [];
  for (const entry of config.entries('users')) {
    const user = entry.text('name') ?? '';
    // A change of other entries changes more than tokens, so they get no slots.
    const hasSlots =
      entry.text('type') === 'oauth' && entry.text('token') && !entry.has('expires_at');
    for (const key of KEYS) {
      const place = entry.place(key);
      if (place === undefined && entry.has(key)) return undefined;
      if (place !== undefined && hasSlots) found.push({ user, key, ...place });
    }
  }
  found.sort((a, b) => a.start - b.start);
  let at = 0;
  const slots = found.map(({ user, key, start, end }) => {
    const before = Buffer.from(config.text.slice(at, start));
    at = end;
    return { user, key, before };
  });
  return { slots, rest: Buffer.from(config.text.slice(at)) };
}

function standsAt(bytes: Buffer, part: Buffer, at: number): boolean {
  return bytes.subarray(at, at + part.length).equals(part);
}

function valueAt(bytes: Buffer, start: number): Value | undefined {
  const line = bytes.indexOf('\n', start);
  const match = VALUE.exec(bytes.toString('latin1', start, line === -1 ? bytes.length : line));
  if (match === null) return undefined;
  return { start, end: start + match[0].length, text: match[1] ?? match[2] ?? match[3]! };
}

function splice(
  bytes: Buffer,
  filled: readonly (Slot & Value)[],
  user: string,
  changes: Readonly<Record<string, string | undefined>>,
): readonly Uint8Array[] | undefined {
  const wanted = Object.entries(changes).filter((change) => change[1] !== undefined);
  const left = new Map(wanted as [string, string][]);
  if (![...left.values()].every((value) => /^[!#-[\]-~]+$/.test(value))) return undefined;
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const slot of filled) {
    const value = slot.user === user ? left.get(slot.key) : undefined;
    if (value === undefined) continue;
    left.delete(slot.key);
    parts.push(bytes.subarray(end, slot.start), Buffer.from(`"${value}"`));
    end = slot.end;
  }
  parts.push(bytes.subarray(end));
  return left.size === 0 ? parts : undefined;
}

/** A snapshot of a parsed file with the tokens of another text that has the same slots. */
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
