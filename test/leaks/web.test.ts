/** The build for browsers, where every store of a page is watched. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaksInTexts } from '../support/faults/canary.ts';
import { makeSandbox, ROOT } from '../support/files/sandbox.ts';

/** What the platform was asked, without the header that the token belongs into. */
const asked: string[] = [];
let refusals = 0;

const platform = createServer((request, response) => {
  const { authorization, ...headers } = request.headers;
  asked.push(JSON.stringify([request.method, request.url, headers]));
  const isNew = authorization === 'Bearer canary-token-2';
  if (!isNew) refusals++;
  response.writeHead(isNew ? 200 : 401, { 'content-type': 'application/json' });
  response.end(isNew ? '{"data":[],"pagination":{}}' : '{"detail":"Invalid or expired token"}');
});

beforeAll(() => new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve)));
afterAll(() => void platform.close());

/** A page that records every access to its stores and every name that is set on it. */
const PAGE = `
  const touched = [];
  const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'document', 'history', 'location', 'name'];
  for (const name of STORES) {
    const store = new Proxy({}, {
      get: (_, key) => void touched.push(name + '.' + String(key)),
      set: (_, key) => touched.push(name + '.' + String(key) + '='),
    });
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => (touched.push(name), store),
      set: () => void touched.push(name + '='),
    });
  }
`;

/** Errors in pages differ from those elsewhere. The origin tells the two apart; nothing else of the address is read. */
const OF_THE_ORIGIN = ['location', 'location.origin'];

test('L-14: tokens are only in the store of the caller', async () => {
  const { port } = platform.address() as AddressInfo;
  const code = `
    ${PAGE}
    await fetch('data:,'); // Node's own keeps its dispatcher in a global.
    const before = new Set(Reflect.ownKeys(globalThis));
    const { NeMoPlatform } = await import(${JSON.stringify(join(ROOT, 'dist', 'index.js'))});
    const store = ['canary-token-1', 'canary-token-2'];
    const client = new NeMoPlatform({
      baseUrl: 'http://127.0.0.1:${port}',
      accessToken: async () => (store.length > 1 ? store.shift() : store[0]),
    });
    const page = await client.workspaces.list();
    const credential = await client.credential();
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ rows: page.data.length, credential, touched, added }));
  `;
  const { stdout, stderr, code: exit } = await makeSandbox().program(code);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  expect(refusals).toBe(1);
  const { rows, touched, added } = JSON.parse(stdout) as {
    rows: number;
    touched: string[];
    added: string[];
  };
  const others = touched.filter((access) => !OF_THE_ORIGIN.includes(access));
  expect({ rows, others, added }).toEqual({ rows: 0, others: [], added: [] });
  const canaries = { first: 'canary-token-1', second: 'canary-token-2' };
  expect(leaksInTexts(canaries, { requests: asked.join('\n'), stdout })).toEqual([]);
  expect(asked).toHaveLength(2);
});

test('the page records every access to a store', async () => {
  const code = `${PAGE} localStorage.token = 'x'; void document.cookie; globalThis.name = 'x'; console.log(touched.join());`;
  const { stdout } = await makeSandbox().program(code);
  expect(stdout).toBe('localStorage,localStorage.token=,document,document.cookie,name=\n');
});
