/** The tables of docs/migrating-from-python.md: they are current, and each method exists and makes its request. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import { methodRows, withMethodTable } from '../../scripts/migration-table.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { argumentsFor, expectedPath, methodAt } from '../api/operation-call.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

const text = readFileSync(join(ROOT, 'docs', 'migrating-from-python.md'), 'utf8');
const contract = readContract();
const rows = methodRows(contract);

test('the table of methods is current (npm run docs:update)', () => {
  expect(withMethodTable(text)).toBe(text);
  expect(rows).toHaveLength(161);
});

test('a page without the marks is refused', () => {
  expect(() => withMethodTable('no marks')).toThrow('The marks of the table are missing.');
});

// The gateway's models have a handwritten class.
const generated = rows.filter(({ operation }) => operation.resource !== 'inference.models');

test('each method of the table sends the request beside it', async () => {
  const server = await serve((_request, response) => sendJson(response, 200, { data: [] }));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token', maxRetries: 0 });
  for (const { typescript, operation } of generated) {
    const path = typescript.slice(0, typescript.indexOf('(')).split('.');
    const method = methodAt(client, path.slice(0, -1), path.at(-1)!);
    await method(...argumentsFor(contract, operation).args).catch(() => undefined);
    const received = server.received.at(-1)!;
    const { pathname } = new URL(received.url, server.url);
    expect([typescript, received.method, pathname]).toEqual([
      typescript,
      operation.http,
      expectedPath(operation),
    ]);
  }
  expect(server.received).toHaveLength(generated.length);
});

const [, handwritten = ''] = /## More than a request\n(.*?)\n## Methods/s.exec(text) ?? [];
const methods = [...handwritten.matchAll(/\| `([\w.]+)\(([^`]*)\)`[^|]*\|$/gm)].map(
  ([, name = '']) => name,
);

test.each(methods)('client.%s exists', (name) => {
  const client = new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: 'token' });
  const value = name
    .split('.')
    .reduce<unknown>((holder, part) => (holder as Record<string, unknown>)[part], client);
  expect(value).toBeTypeOf('function');
});

test('the table of handwritten methods is read', () => {
  expect(methods).toHaveLength(9);
});
