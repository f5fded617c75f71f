/** Tokens are replaced in the text of the config file, and no other byte changes. */

import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config-file/config-document.ts';
import { readSnapshot } from '../../src/config-file/config-snapshot.ts';
import { TokenSlots, withTokens } from '../../src/config-file/token-patcher.ts';
import { yamlTree } from '../../src/config-file/tree/yaml-tree.ts';

const text = (token: string, refreshToken: string, rest = '') => `# mine
current_context: "work"
clusters: [{ name: c, base_url: http://h }]
users:
  - type: oauth
    name: "alice"   # me
    token: ${token} # from the provider
    refresh_token: ${refreshToken}
  - name: robot
    type: "oauth"
    token: 'robot-token'
contexts:
  - { name: work, cluster: c, user: alice }
  - { name: ci, cluster: c, user: robot }
${rest}`;

async function slotsOf(from: string) {
  const config = yamlTree(await parseConfig(from, 'config.yaml'));
  return { slots: new TokenSlots(config), snapshot: readSnapshot(config, 0) };
}

describe('a text that differs only in its tokens', () => {
  test.each([
    ['plain', text('new.token_1-x', 'new-refresh')],
    ['double-quoted', text('"new:token"', '"a:b#c"')],
    ['single-quoted', text("'new#token'", "'a:b'")],
    ['with tokens of 64 KiB', text('x'.repeat(65_536), 'y'.repeat(65_536))],
    ['of another user', text('old', 'old').replace('robot-token', 'other')],
    ['of another user, longer', text('old', 'old').replace('robot-token', 'robot-token-2')],
    ['that begins as before', text('older', 'old')],
    ['that begins with a dash', text('-old', '-4_x')],
    ['that is a part of what it was', text('ol', '"old"')],
    ['beside letters of many bytes', text('new # für €', 'newer')],
  ])('%s, reads like the parser, the first time and later', async (_, changed) => {
    const original = changed.includes('€') ? text('old # für €', 'old') : text('old', 'old');
    const { slots, snapshot } = await slotsOf(original);
    const parsed = readSnapshot(yamlTree(await parseConfig(changed, 'config.yaml')), 0);
    const read = (each: string) => withTokens(snapshot, slots.read(Buffer.from(each))!);
    expect(read(changed)).toEqual(parsed);
    read(original);
    expect(read(changed)).toEqual(parsed);
    expect(read(original)).toEqual(snapshot);
  });
});

test.each([
  ['another key', text('old', 'old', 'more: 1\n')],
  ['another user', text('old', 'old').replace('alice', 'bob')],
  ['a value of several lines', text('"a\\\n b"', 'old')],
  ['an escape', text('"a\\tb"', 'old')],
  ['a null, which is not a token', text('null', 'old')],
  ['an anchor', text('&a old', '*a')],
  ['a tag', text('!!str old', 'old')],
  ['a mapping', text('{ a: b }', 'old')],
  ['nothing', ''],
])('%s needs the parser', async (_, changed) => {
  const { slots } = await slotsOf(text('old', 'old'));
  expect(slots.read(Buffer.from(changed))).toBeUndefined();
});

test.each([
  ['without type: the Python SDK would drop its token', /type: oauth\n {4}/],
  ['with an expiry that has to change too', /(?=refresh_token: old)/],
])('a user %s has no slots', async (_, place) => {
  const odd = text('old', 'old').replace(
    place,
    place.source.startsWith('type') ? '' : 'expires_at: 1.5\n    ',
  );
  const { slots } = await slotsOf(odd);
  expect(slots.read(Buffer.from(odd))?.replace('alice', { token: 'new' })).toBeUndefined();
});

describe('replacing', () => {
  test('changes only the values', async () => {
    const { slots } = await slotsOf(text('old', 'old'));
    const filled = slots.read(Buffer.from(text('between', 'between')))!;
    const replaced = (changes: Record<string, string | undefined>) =>
      Buffer.concat(filled.replace('alice', changes)!).toString();
    expect(replaced({ token: 'new', refresh_token: 'newer' })).toBe(text('"new"', '"newer"'));
    expect(replaced({ token: 'new', refresh_token: undefined })).toBe(text('"new"', 'between'));
  });

  test.each([
    ['a value that needs escapes', 'alice', { token: 'a"b' }],
    ['a value with a line break', 'alice', { token: 'a\nb' }],
    ['a missing key', 'robot', { token: 'new', refresh_token: 'new' }],
    ['a missing user', 'unknown', { token: 'new' }],
  ])('%s is left to the document', async (_, user, changes) => {
    const { slots } = await slotsOf(text('old', 'old'));
    expect(slots.read(Buffer.from(text('old', 'old')))!.replace(user, changes)).toBeUndefined();
  });
});
