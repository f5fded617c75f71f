/** Finds the keys of tokens in a text that no parser understands, in every way in which YAML and JSON write a key. */

/** Names of keys whose values are tokens, in any case: `token`, `id_token`, `refreshToken`, `api-key`. */
export const TOKEN_KEY: string = '(?:[\\w.-]*?token|api[_-]?key)';

/** Tokens that are recognized by their beginning: JWTs, and API keys of NVIDIA. */
export const KNOWN_BEGINNING: RegExp = /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}|nvapi-[\w-]{16,}/g;
const OWN_NAME = new RegExp(`^${TOKEN_KEY}$`, 'i');
/** With the colon. After `?`, the colon is on a later line. A key that is not quoted has a space after the colon. */
const KEY = new RegExp(
  `(?<![\\w.-])(?:${TOKEN_KEY}\\s*(?:#[^\\n]*\\s*)?:(?=\\s|["'&!*|>[{]|$)|(["'])${TOKEN_KEY}\\1\\s*:)`,
  'gi',
);
const DOUBLE_QUOTED_KEY = /"(?=((?:[^"\\]|\\[\s\S]){0,200})"\s*:)/g;
/** An alias in another place may stand for a key that has an anchor. */
const KEY_WITH_ANCHOR = new RegExp(`&([^\\s,[\\]{}]+)\\s+["']?${TOKEN_KEY}\\b`, 'gi');

/** Positions in the text. */
export interface KeyPosition {
  readonly begin: number;
  /** Behind the colon. */
  readonly end: number;
}

export function tokenKeys(text: string): readonly KeyPosition[] {
  const keys: KeyPosition[] = [];
  const add = (pattern: RegExp) => {
    for (const { index, 0: key } of text.matchAll(pattern)) {
      keys.push({ begin: index, end: index + key.length });
    }
  };
  add(KEY);
  for (const [, name = ''] of text.matchAll(KEY_WITH_ANCHOR)) add(aliasOf(name));
  for (const { index, 1: raw = '' } of text.matchAll(DOUBLE_QUOTED_KEY)) {
    if (!raw.includes('\\') || !OWN_NAME.test(unescaped(raw))) continue;
    keys.push({ begin: index, end: text.indexOf(':', index + raw.length + 2) + 1 });
  }
  return keys;
}

function aliasOf(name: string): RegExp {
  return new RegExp(`\\*${name.replace(/\W/g, '\\$&')}\\s*:`, 'g');
}

/** The escape sequences of double-quoted strings in YAML that can be part of a name. */
function unescaped(raw: string): string {
  return raw.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|([\s\S]))/g,
    (_, x?: string, u?: string, long?: string, other = '') => {
      const code = x ?? u ?? long;
      if (code === undefined) return other as string;
      const point = Number.parseInt(code, 16);
      return point > 0x10_ffff ? '' : String.fromCodePoint(point);
    },
  );
}
