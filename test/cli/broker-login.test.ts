/** `nmp auth login` through the broker of the platform. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pastedQuery } from '../../src/cli/auth/login/broker/pasted-query.ts';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FakeIO, type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ shape: { clients: ['confidential', 'public sessions'] } });
});
afterAll(() => backend.stop());

const login = (io: FakeIO, ...args: readonly string[]) =>
  run(['auth', 'login', '--base-url', backend.baseUrl, ...args], io);

const PAGE = /open the page (\S+)\n/;

/** The page of a login, as soon as it has been printed; fails when the login ends first. */
async function pageOf(io: FakeIO, ended: Promise<number>): Promise<string> {
  const early = ended.then((code): never => {
    throw new Error(`The login ended with ${code}: ${io.stderr()}`);
  });
  const [, page] = await Promise.race([io.printed(PAGE), early]);
  return page!;
}

/** Where the browser ends: another machine cannot open that address. */
async function addressAfterSignIn(page: string): Promise<string> {
  const seen: string[] = [];
  const { admin } = backend;
  const { walkPages } = await import('../support/backends/walk-pages.ts');
  await walkPages(page, admin, 'approve', (url) => {
    if (!url.includes('/callback?') || url.includes('/apis/auth/v2/login/callback?')) return true;
    seen.push(url);
    return false;
  });
  return seen[0]!;
}

/** A terminal at which a user pastes the texts, one per question; the last one is responded with the real address. */
function pasting(options: FakeOptions, ...texts: readonly string[]) {
  const asked: string[] = [];
  const io: FakeIO = {
    ...fakeIO({ tty: true, ...options }),
    askSecret: async (question) => {
      asked.push(question);
      return texts[asked.length - 1] ?? addressAfterSignIn((await io.printed(PAGE))[1]!);
    },
  };
  return { io, asked };
}

describe.each(['confidential', 'public'])(
  'a login through the broker with the client %s',
  (client) => {
    test('opens the browser at a terminal and receives its response', async () => {
      const io = fakeIO({ tty: true });
      const ended = login(io, '--client', client);
      const page = await pageOf(io, ended);
      await backend.broker!.approve(page, backend.admin);
      expect(await ended).toBe(0);
      expect(io.opened).toEqual([page]);
      expect(io.spun[0]).toContain('Use --no-browser to sign in on another machine.');
      expect(io.spun.at(-1)).toBe('ended');
      expect(io.stdout()).toContain('\nLogged in as alice@company.com\n');
    });
  },
);

describe('without a browser on this machine', () => {
  test.each([
    ['over SSH', { env: { SSH_CONNECTION: '1 2 3 4' } }, []],
    ['with --no-browser', {}, ['--no-browser']],
  ])('%s the pasted address completes the login', async (_, options, args) => {
    const { io, asked } = pasting(
      options,
      'http://127.0.0.1:1/callback?code=c&state=wrong',
      'code',
    );
    expect(await login(io, ...args)).toBe(0);
    expect(asked).toHaveLength(3);
    expect(io.opened).toEqual([]);
    expect(io.stderr()).toContain('copy its address from the browser and paste it here');
    expect(io.stderr()).toContain('That is not the address at which this login ended.');
    expect(io.stdout()).toContain('Logged in as alice@company.com\n');
    expect(io.stdout() + io.stderr()).not.toContain('code=');
  });

  test('a browser on this machine completes the login and closes the prompt', async () => {
    let withdrawn: AbortSignal | undefined;
    const io: FakeIO = {
      ...fakeIO({ tty: true }),
      askSecret: (_question, signal) => {
        withdrawn = signal;
        return new Promise((_resolve, reject) =>
          signal!.addEventListener('abort', () => reject(signal!.reason)),
        );
      },
    };
    const ended = login(io, '--no-browser');
    await backend.broker!.approve(await pageOf(io, ended), backend.admin);
    expect(await ended).toBe(0);
    expect(withdrawn?.aborted).toBe(true);
  });
});

test('F-16: a login that is not completed ends after five minutes', async () => {
  const waited: number[] = [];
  const io = fakeIO();
  const patient: FakeIO = {
    ...io,
    runtime: { ...io.runtime, sleep: async (ms) => void waited.push(ms) },
  };
  expect(await login(patient)).toBe(5);
  expect(waited).toEqual([300_000]);
  expect(io.stderr()).toContain('The login was not completed within 5 minutes.');
  expect(io.stderr()).toContain('Run: nmp auth login');
});

test.each([
  ['http://127.0.0.1:1/callback?code=a&state=b', 'code=a&state=b'],
  ['  http://127.0.0.1:1/callback?code=a&sta\nte=b \n', 'code=a&state=b'],
  ['127.0.0.1:1/callback?code=a&state=b#', 'code=a&state=b'],
  ['?code=a', 'code=a'],
  ['http://127.0.0.1:1/callback', undefined],
  ['https://evil.example/callback?code=a&state=b', undefined],
  ['http://127.0.0.1:2/callback?code=a&state=b', undefined],
  ['http://127.0.0.1:1/other?code=a&state=b', undefined],
  ['', undefined],
])('the pasted text %j has the query %s', (text, query) => {
  expect(pastedQuery(text, 'http://127.0.0.1:1/callback')?.toString()).toBe(query);
});
