/** Fields of `nmp api` become a query or a body. */

import { expect, test } from 'vitest';
import { readFields } from '../../src/cli/api/fields.ts';
import { api, received, respondWith } from './api-server.ts';
import { fakeIO } from './fake-io.ts';

test('fields of a GET are added to the typed query', async () => {
  respondWith('{}');
  await api(['GET', '/x?a=1', '-F', 'b=2']);
  expect(received.url).toBe('/x?a=1&b=2');
});

test('a field that is an integer of any length is sent as that number', async () => {
  respondWith('{}');
  const fields = ['-F', 'id=9007199254740993', '-F', 'a[b]=-12345678901234567890', '-F', 'n=7'];
  await api(['POST', '/x', ...fields, '-f', 'raw']);
  expect(String(received.body)).toBe(
    '{"id":9007199254740993,"a":{"b":-12345678901234567890},"n":7}',
  );
  expect(received.headers['content-type']).toBe('application/json');
  await api(['GET', '/x', '-F', 'id=9007199254740993', '-F', 'filter[n]=9007199254740993']);
  expect(received.url).toContain('id=9007199254740993');
});

test.each<[string[], unknown]>([
  [
    ['messages[][role]=user', 'messages[][content]=hi', 'messages[][role]=system'],
    { messages: [{ role: 'user', content: 'hi' }, { role: 'system' }] },
  ],
  [['a[][b][c]=1', 'a[][b][d]=2', 'a[][b][c]=3'], { a: [{ b: { c: 1, d: 2 } }, { b: { c: 3 } }] }],
  [['a[][tags][]=x', 'a[][tags][]=y'], { a: [{ tags: ['x', 'y'] }] }],
  [['a[]=1', 'a[][b]=2'], { a: [1, { b: 2 }] }],
])('fields %j build lists of objects', async (typed, expected) => {
  expect(JSON.parse(JSON.stringify(await readFields(fakeIO(), typed)))).toEqual(expected);
});
