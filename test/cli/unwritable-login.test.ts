/** Logins that could not be stored: they end before a person or an identity provider is asked for anything. */

import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { asOrdinaryUser, foreignFolder } from '../support/files/as-another-user.ts';
import { fakeIO } from './fake-io.ts';

let direct: EmbeddedBackend;
let brokered: EmbeddedBackend;

beforeAll(async () => {
  direct = await startEmbeddedBackend();
  brokered = await startEmbeddedBackend({ shape: { clients: ['confidential'] } });
});
afterAll(() => Promise.all([direct.stop(), brokered.stop()]));

const FAULTS: readonly (readonly [string, (configFile: string) => void])[] = [
  ['a link instead of the write lock', (path) => symlinkSync(path, `${path}.write.lock`)],
  ['a link instead of the edit lock', linkedEditLock],
  ['a folder instead of the file', (path) => mkdirSync(path)],
  ['a folder that takes no new file', (path) => chmodSync(dirname(path), 0o555)],
  ['an invalid file of which no copy can be kept', uncopied],
];

const WAYS: readonly (readonly [string, () => EmbeddedBackend, readonly string[]])[] = [
  ['the device flow', () => direct, []],
  ['a password', () => direct, ['--username', 'alice']],
  ['the broker', () => brokered, []],
];

describe.each(WAYS)(
  'D-13: with %s, a login ends before the user is asked for anything',
  (_, backend, args) => {
    test.each(FAULTS)('because of %s', async (_, spoil) => {
      const io = fakeIO({ tty: true, home: foreignFolder() });
      const before = atProvider(backend()).length;
      await asOrdinaryUser(async () => {
        mkdirSync(dirname(io.configFile), { recursive: true });
        spoil(io.configFile);
        const questions: string[] = [];
        const askSecret = async (question: string) => {
          questions.push(question);
          return '';
        };
        const command = ['auth', 'login', '--base-url', backend().baseUrl, ...args];
        expect(await run(command, { ...io, askSecret })).toBe(1);
        expect(questions).toEqual([]);
      });
      expect(io.stderr()).toMatch(/^Error: The (?:lock|config file) .*config\.yaml/);
      expect(io.stdout()).toBe('');
      expect(io.opened).toEqual([]);
      expect(atProvider(backend())).toHaveLength(before);
    });
  },
);

test('D-13: the check of a login that then fails leaves nothing in the folder', async () => {
  const io = fakeIO();
  direct.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  const args = ['--username', 'alice', '--password', 'wrong'];
  expect(await run(['auth', 'login', '--base-url', direct.baseUrl, ...args], io)).toBe(1);
  expect(existsSync(io.configFile)).toBe(false);
  expect(readdirSync(dirname(io.configFile))).toEqual([]);
});

/** What the identity provider and the broker were asked for. */
function atProvider({ log }: EmbeddedBackend) {
  return log.entries().filter(({ target }) => target !== 'discovery');
}

function linkedEditLock(path: string): void {
  // The edit lock is taken where a login was ever refreshed.
  writeFileSync(`${path}.default.oauth-refresh.lock`, '');
  symlinkSync(path, `${path}.edit.lock`);
}

function uncopied(path: string): void {
  writeFileSync(path, 'contexts: [');
  chmodSync(dirname(path), 0o555);
}
