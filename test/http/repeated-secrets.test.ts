/** A server that repeats what a caller sent: no secret of the request is in anything that an error shows. */

import { expect, test } from 'vitest';
import type { RequestBody } from '../../src/http/prepare/body.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const SECRET = 'KEYSECRETX';

async function shownFor(
  sent: { readonly body?: RequestBody; readonly query?: Record<string, string> },
  headers: Record<string, string> = {},
  detail = `hdr ${SECRET}, again ${Buffer.from(SECRET).toString('base64')}; workspace default`,
): Promise<string> {
  const server = await serve((_, response) => sendJson(response, 400, { detail }));
  const request = { method: 'POST', path: '/x', ...sent } as const;
  const call = testTransport(server.url, { maxRetries: 0 }).request(request, { headers });
  const error = await call.then(
    () => expect.unreachable(),
    (e: Error) => e,
  );
  return everythingShown(error);
}

test.each([
  ['X-API-Key', SECRET],
  ['cookie', `lang=en; sid=${SECRET}`],
  ['cookie', SECRET],
  ['authorization', `Token ${SECRET}`],
  ['x-custom-auth', `Scheme ${SECRET}`],
  ['x-other', SECRET],
])('T-17: the value of the header %s is redacted', async (name, value) => {
  const shown = await shownFor({}, { [name]: value });
  expect(shown).not.toMatch(/KEYSECRETX|S0VZU0VDUkVUW/);
  expect(shown).toContain('[redacted]');
  expect(shown).toContain('workspace default');
});

const form = new FormData();
form.set('client_secret', SECRET);

test.each<[string, { body?: RequestBody; query?: Record<string, string> }]>([
  ['password', { body: { password: SECRET } }],
  ['a nested apiKey', { body: { a: [{ apiKey: SECRET }] } }],
  ['a list of tokens', { body: { tokens: [SECRET] } }],
  ['an object of credentials', { body: { credentials: { user: SECRET } } }],
  ['JSON as text', { body: JSON.stringify({ 'access-token': SECRET }) }],
  ['JSON as bytes', { body: Buffer.from(JSON.stringify({ passphrase: SECRET })) }],
  ['a form', { body: new URLSearchParams({ password: SECRET }) }],
  ['a multipart form', { body: form }],
  ['a query', { query: { token: SECRET } }],
])('T-17: %s in the data of a request is redacted', async (_, sent) => {
  const shown = await shownFor(sent);
  expect(shown).not.toMatch(/KEYSECRETX|S0VZU0VDUkVUW/);
  expect(shown).toContain('[redacted]');
});

test('common words in fields, headers and queries stay in the message', async () => {
  const shown = await shownFor(
    { body: { key: 'name', monkey: 'workspace' }, query: { tokenize: 'default' } },
    { 'x-tenant': 'default', 'content-type': 'application/json', 'x-request-id': 'workspace' },
    'name of workspace default is not application/json',
  );
  expect(shown).toContain('name of workspace default is not application/json');
});

test('a short password is redacted too', async () => {
  expect(await shownFor({ body: { password: 'ab12' } }, {}, 'bad ab12')).not.toContain('ab12');
});

test('a body with a hundred thousand keys is compared with the response in bounded time', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => ({ key: `value-number-${i}` }));
  const shown = await shownFor({ body: { rows } }, {}, 'value-number-7 is bad '.repeat(1000));
  expect(shown).toContain('[redacted] is bad');
});
