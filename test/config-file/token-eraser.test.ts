/** Logging out of a file that no parser understands: no token is left in any style, and everything else is. */

import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin, type LogoutNote } from '../../src/config-file/edits/logout-edit.ts';
import { eraseTokens } from '../../src/config-file/erase/token-eraser.ts';
import { CONFIG, storeOf } from './stores.ts';

const SECRET = 'CANARY-secret';

test.each([
  ['plain', `users:\n- token: ${SECRET}\n  name: kept\n`],
  ['with spaces and commas', `token: ${SECRET}, ${SECRET} x\nname: kept\n`],
  ['double-quoted', `token: "a\\" ${SECRET}" # kept\n`],
  ['single-quoted', `token: 'a'' ${SECRET}'\nname: kept\n`],
  ['over several lines', `  token: "a\n\n  ${SECRET}"\n  name: kept\n`],
  ['plain over several lines', `  token: a\n    ${SECRET}\n  name: kept\n`],
  ['never closed', `name: kept\ntoken: "${SECRET}\n x: ${SECRET}`],
  ['a block', `  token: |\n    ${SECRET}\n\n    ${SECRET}\n  name: kept\n`],
  ['a folded block', `  token: >-\n    ${SECRET}\n  name: kept\n`],
  ['on the next line', `  token:\n    ${SECRET}\n  name: kept\n`],
  ['with anchor and tag', `token: &rt !!str "${SECRET}"\nname: kept\n`],
  ['an alias', `x: &rt ${SECRET}\nrefresh_token: *rt\nname: kept\n`],
  ['in braces', `{refresh_token: ${SECRET}, name: kept}\n`],
  ['JSON', `{"refresh_token":"${SECRET}","name":"kept"}\n`],
  ['with a quoted key', `'api_key' : ${SECRET}\nname: kept\n`],
  ['an explicit key', `? token\n: ${SECRET}\n? name\n: kept\n`],
  ['with NULs', `token: ${SECRET.split('').join('\0')}\nname: kept\n`],
  ['CRLF', `token: ${SECRET}\r\nname: kept\r\n`],
  ['cut', `name: kept\nrefresh_token: ${SECRET}`],
  ['a list', `  refresh_token:\n    - ${SECRET}\n    - ${SECRET}\n  name: kept\n`],
  ['a list in the column of the key', `refresh_token:\n- ${SECRET}\nname: kept\n`],
  ['a list in an item', `- refresh_token:\n  - ${SECRET}\n  name: kept\n`],
  ['a list in brackets', `refresh_token: [a,\n  "${SECRET}",\n${SECRET}]\nname: kept\n`],
  ['brackets that are never closed', `token: [a,\n  "${SECRET}",\n  ${SECRET}\nname: kept\n`],
  ['a mapping', `refresh_token:\n  a:\n    b: ${SECRET}\n  c: ${SECRET}\nname: kept\n`],
  ['a mapping in braces', `token: {a: ${SECRET}, b: [${SECRET}]}\nname: kept\n`],
  ['an alias of a list', `x: &a\n  - ${SECRET}\ntoken: *a\nname: kept\n`],
  ['an alias below its key', `x: &a ${SECRET}\ntoken:\n  *a\nname: kept\n`],
  ['an escaped key', `"refresh\\u005ftoken": ${SECRET}\nname: kept\n`],
  ['an escaped key in JSON', `{"a": 1, "\\x72efresh_token": "${SECRET}", "name": "kept"}\n`],
  ['a key on two lines', `"refresh_\\\n  token": ${SECRET}\nname: kept\n`],
  ['a key that is an alias', `x: &k refresh_token\n*k : ${SECRET}\nname: kept\n`],
  ['a key that is a block', `? |\n  refresh_token\n: ${SECRET}\nname: kept\n`],
  ['a block of an explicit key', `? token # x\n: |\n  ${SECRET}\nname: kept\n`],
  ['a list of an explicit key', `? token\n: - a\n  - ${SECRET}\nname: kept\n`],
  ['a mapping of an explicit key', `? token\n: a: b\n  c: ${SECRET}\nname: kept\n`],
  ['keys in other spellings', `refreshToken: ${SECRET}\nID-TOKEN: ${SECRET}\nname: kept\n`],
  ['a quote that is never closed', `token: "abc\nrefresh_token: "${SECRET}"\nname: kept\n`],
  ['a block with an indicator', `  token: |2-\n      ${SECRET}\n     ${SECRET}\n  name: kept\n`],
  ['a block with keys', `- token: >\n    x: ${SECRET}\n   - ${SECRET}\n  name: kept\n`],
  ['a tag on the next line', `token: # note\n  !!str\n  ${SECRET}\nname: kept\n`],
  ['a comment', `# refresh_token:\n#   ${SECRET}\nname: kept # id_token: ${SECRET}\n`],
  ['JSON in a string', `x: "{\\"refresh_token\\":\\"${SECRET}\\"}"\nname: kept\n`],
  ['an assignment', `refresh_token = ${SECRET}-0123456789\nname: kept\n`],
  ['no space after the colon', `token:${SECRET}-0123456789\nname: kept\n`],
  ['on more lines of a scalar in braces', `{token: a\n  ${SECRET}, name: kept}\n`],
  ['a key of NVIDIA', `x: nvapi-${SECRET}-0123456789\nname: kept\n`],
])('%s', (_, text) => {
  for (const keepLength of [false, true]) {
    const { bytes, values } = eraseTokens(Buffer.from(text), { keepLength });
    expect(values).toBeGreaterThan(0);
    expect(bytes.toString().replaceAll('\0', '')).not.toContain(SECRET);
    expect(bytes.toString()).toContain('kept');
    if (keepLength) expect(bytes).toHaveLength(Buffer.byteLength(text));
    expect(eraseTokens(bytes).values).toBe(0);
  }
});

test('tokens in UTF-16 and JWTs anywhere are erased', () => {
  const text = `users:\n- token: ${SECRET}\n# eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln\n`;
  for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text)]) {
    const erased = eraseTokens(bytes).bytes.toString('latin1');
    expect(erased).not.toMatch(/CANARY|eyJ/);
  }
});

test.each([
  'token_broker_url: https://very-long-host-name.example.com/token\n',
  '# see https://docs.example.com/auth/tokens/abcdefghijklmnopqrstuvwx\n',
  'tokenizer: abcdefghijklmnopqrstuvwxyz\n',
  'description: the token of alice\n',
])('%j holds no token', (text) => {
  expect(eraseTokens(Buffer.from(text)).values).toBe(0);
});

test.each([
  ['brackets that are never closed', 'token: [\n'.repeat(100_000)],
  ['braces on one line', '{token: [, '.repeat(50_000)],
  ['keys on one line', '{token: x, '.repeat(100_000)],
])('%s take no more time than their length', (_, text) => {
  expect(eraseTokens(Buffer.from(text)).values).toBeGreaterThan(0);
});

test('a text without a token keeps every byte', () => {
  const bytes = Buffer.from(
    'metadata: {token_endpoint: "https://h/token", x: \u00e9}\n"tokens": a\0',
  );
  expect(eraseTokens(bytes)).toEqual({ bytes, values: 0 });
});

test.each([
  ['NULs in a text', Buffer.from(`a: \0\0b\ntoken: S\0ECRET\0\nc: \0\u00e9\0`)],
  ['UTF-16', Buffer.from('\ufeffa: \u4f60\u00e9\ntoken: SECRET\nc: d\n', 'utf16le')],
  [
    'UTF-16 of the other order',
    Buffer.from('\ufeffa: \u00e9\ntoken: SECRET\nc: d', 'utf16le').swap16(),
  ],
])('%s: every byte outside the value is kept', (_, bytes) => {
  const isWide = bytes[0] !== 0x61;
  const code = (text: string) => {
    if (!isWide) return Buffer.from(text);
    const utf16 = Buffer.from(text, 'utf16le');
    return bytes[0] === 0xff ? utf16 : utf16.swap16();
  };
  const value = isWide ? code('SECRET') : Buffer.from('S\0ECRET');
  const at = bytes.indexOf(value);
  const expected = [bytes.subarray(0, at), code('""'), bytes.subarray(at + value.length)];
  expect(eraseTokens(bytes).bytes.toString('hex')).toBe(Buffer.concat(expected).toString('hex'));
});

describe('a logout', () => {
  test.each([
    ['a syntax error', `${CONFIG}: [\n`],
    ['an unknown cluster', CONFIG.replace('cluster: default-cluster', 'cluster: nope')],
    ['NULs', `${CONFIG}\0\0\0`],
    ['two documents', `${CONFIG}---\n${CONFIG}`],
  ])(
    'C-07: of a file with %s erases its tokens and keeps the rest, accessible only to its owner',
    async (_, text) => {
      const { store, path } = storeOf({ text, mode: 0o644 });
      writeFileSync(`${path}.4fzyo82mvyr.tmp`, CONFIG);
      const notes: LogoutNote[] = [];
      const note = (each: LogoutNote) => void notes.push(each);
      expect(await clearLogin(store, { context: 'default' }, note)).toEqual([]);
      expect(notes).toEqual([{ kind: 'invalid', values: expect.any(Number) }]);
      const left = readFileSync(path, 'utf8');
      expect(left).not.toMatch(/old-token|old-refresh/);
      expect(left).toContain('# my clusters');
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readdirSync(dirname(path)).filter((name) => !name.includes('lock'))).toEqual([
        'config.yaml',
      ]);
    },
  );

  test('leaves a file alone to which a link with the name of a kept copy leads', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    const other = join(dirname(path), 'other');
    writeFileSync(other, 'token: not-ours');
    symlinkSync(other, `${path}.20260101T000000Z.broken`);
    expect(await clearLogin(store, 'every context')).toEqual(['default']);
    expect(readFileSync(other, 'utf8')).toBe('token: not-ours');
  });

  test('erases the tokens in kept copies of invalid files', async () => {
    const { store, path } = storeOf({ text: `${CONFIG}: [\n` });
    const login = { context: 'default', baseUrl: 'http://127.0.0.1:8', accessToken: 'at' };
    const { kept } = await saveLogin(store, login);
    expect(readFileSync(kept!, 'utf8')).toContain('old-refresh');
    expect(await clearLogin(store, 'every context')).toEqual(['default']);
    expect(readFileSync(kept!, 'utf8')).not.toMatch(/old-token|old-refresh/);
    expect(readFileSync(kept!, 'utf8')).toContain('# my clusters');
    expect(statSync(kept!).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path)).includes(join('config.yaml'))).toBe(true);
  });
});
