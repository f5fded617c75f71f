/** What holds for every config file: the fast paths agree with the parser, errors are typed, and nothing takes long. */

import fc from 'fast-check';
import { parseConfig } from '../../../src/config-file/config-document.ts';
import { readSnapshot } from '../../../src/config-file/config-snapshot.ts';
import { eraseTokens } from '../../../src/config-file/erase/token-eraser.ts';
import { readPlainConfig } from '../../../src/config-file/plain-config.ts';
import { TokenSlots, withTokens } from '../../../src/config-file/token-patcher.ts';
import { yamlTree } from '../../../src/config-file/tree/yaml-tree.ts';
import { ConfigError } from '../../../src/errors.ts';
import type { ConfigSnapshot } from '../../../src/runtime/config-store.ts';
import { anyText, configText } from '../config-documents.ts';
import { plainText } from '../plain-config-documents.ts';

const PATH = '/config.yaml';
const NOW = 1_800_000_000_000;

interface Understood {
  readonly snapshot: ConfigSnapshot;
  readonly slots: TokenSlots;
}

/** As the full parser reads it; undefined for what is no config. */
async function understood(text: string): Promise<Understood | undefined> {
  try {
    const config = yamlTree(await parseConfig(text, PATH));
    return { snapshot: readSnapshot(config, NOW), slots: new TokenSlots(config) };
  } catch (error) {
    if (error instanceof ConfigError && error.code === 'config_invalid') return undefined;
    throw error;
  }
}

/** What is read without the parser is what the parser reads, tokens and their places included; or nothing is. */
const scanner = fc.asyncProperty(fc.oneof(configText, plainText), async (text) => {
  const plain = readPlainConfig(text, PATH, NOW);
  if (plain === undefined) return;
  const full = await understood(text);
  same(plain.snapshot, full?.snapshot);
  same(edited(new TokenSlots(plain.tree), text), edited(full!.slots, text));
});

/** The tokens by user, and the text with other ones. */
function edited(slots: TokenSlots, text: string) {
  const filled = slots.read(Buffer.from(text));
  const parts = filled?.replace('u', { token: 'new-token', refresh_token: 'new-refresh' });
  return [filled?.tokens, parts && Buffer.concat(parts).toString()];
}

/** A text that the slots of another one fit reads as the parser reads it. */
const patcher = fc.asyncProperty(
  configText,
  configText,
  fc.boolean(),
  fc.nat(2),
  async (first, second, isRelated, which) => {
    const before = await understood(first);
    if (before === undefined) return;
    const next = isRelated ? withOtherToken(first, which) : second;
    const filled = before.slots.read(Buffer.from(next));
    if (filled === undefined) return;
    const full = await understood(next);
    same(full?.snapshot, withTokens(before.snapshot, filled));
    for (const { user } of before.snapshot.contexts) {
      if (user === undefined) continue;
      const parts = filled.replace(user.name, { token: 'new-token', refresh_token: 'new-refresh' });
      if (parts === undefined) continue;
      const changed = await understood(Buffer.concat(parts).toString());
      const stored = changed?.snapshot.contexts.find((each) => each.user?.name === user.name)?.user;
      same([stored?.token, stored?.refreshToken], ['new-token', 'new-refresh']);
    }
  },
);

/** Whatever stands in the file, it is a config or a typed error that quotes nothing of it. */
const reader = fc.asyncProperty(fc.oneof(anyText, configText), async (text) => {
  readPlainConfig(text, PATH, NOW);
  await understood(text);
});

/** After erasing, no parser finds a token in the text, whatever its style. */
const eraser = fc.asyncProperty(fc.oneof(anyText, configText), async (text) => {
  const erased = eraseTokens(Buffer.from(text)).bytes.toString();
  const left = await understood(erased);
  for (const { user } of left?.snapshot.contexts ?? []) {
    same([user?.token, user?.refreshToken], [undefined, undefined]);
  }
  same(/eyJ[\w-]{8}/.test(erased), false);
});

/** One token of the text replaced, cut or restyled, as a refresh or a person changes it. */
function withOtherToken(text: string, which: number): string {
  const values = ['"changed-token"', 'changed', "'other'"];
  return text.replace(/((?:refresh_)?token:) \S+/, `$1 ${values[which]}`);
}

function same(actual: unknown, expected: unknown): void {
  const [a, b] = [fc.stringify(actual), fc.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

export const properties = {
  'the scanner of the config file agrees with the parser': scanner,
  'the patcher of tokens agrees with the parser': patcher,
  'a text whose tokens were erased holds none for any reader': eraser,
  'any text is a config or a typed error': reader,
};
