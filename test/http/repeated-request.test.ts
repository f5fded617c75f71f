/** An error shows nothing of the request that its response repeats. */

import { describe, expect, test } from 'vitest';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson } from '../support/http/loopback-server.ts';
import { staticToken } from '../support/http/test-transport.ts';
import { ESC, errorOf } from './error-of.ts';

// L-02
describe('a response that repeats what was sent', () => {
  const TOKEN = 'CANARY_AT_opaque';
  const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJDQU5BUlkifQ.CANARYSIGNATURE';

  test.each([
    ['the token', TOKEN],
    ['the header', `Bearer ${TOKEN}`],
    ['the token behind an invisible character', `CANARY\u200b_AT_opaque`],
    ['the token in colors', `CANARY${ESC}[1m_AT_opaque`],
    ['a JWT', JWT],
    ['a JWT without signature', `${JWT.split('.').slice(0, 2).join('.')}.`],
    ['another bearer', 'bearer CANARY-other'],
    ['a basic header', 'Basic Q0FOQVJZ-CANARY'],
  ])('%s', async (_name, echo) => {
    const error = await errorOf(
      (_request, response) => sendJson(response, 400, { detail: `You sent ${echo} to us` }),
      {},
      { authorizer: staticToken(TOKEN) },
    );
    expect(error.message).toMatch(/You sent .*\[redacted\] to us/);
    expect(everythingShown(error)).not.toMatch(/CANARY|eyJ/);
  });

  test('in the fields of a 422', async () => {
    const error = await errorOf(
      (_request, response) =>
        sendJson(response, 422, { detail: [{ loc: ['header', TOKEN], msg: `bad ${TOKEN}` }] }),
      {},
      { authorizer: staticToken(TOKEN) },
    );
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test("a caller's own Authorization", async () => {
    const error = await errorOf(
      (_request, response) => sendJson(response, 400, { detail: `Got ApiKey ${TOKEN}; ${TOKEN}` }),
      {},
      {},
      { headers: { authorization: `ApiKey ${TOKEN}` } },
    );
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('a secret field of the body', async () => {
    const error = await errorOf(
      (_request, response) => sendJson(response, 400, { detail: 'Value "CANARY_VALUE" is bad' }),
      { method: 'POST', body: { value: 'CANARY_VALUE' }, secrets: ['CANARY_VALUE'] },
    );
    expect(error.detail).toBe('Value "[redacted]" is bad');
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('a token of 16 KiB, of which only a part would fit', async () => {
    const long = `CANARY${'z'.repeat(16_000)}`;
    const error = await errorOf(
      (_request, response) => sendJson(response, 400, { detail: long.repeat(3) }),
      {},
      { authorizer: staticToken(long) },
    );
    expect(everythingShown(error)).not.toMatch(/CANARY|zzz/);
  });
});
