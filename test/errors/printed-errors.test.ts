/** What a console prints for an error: each fact once. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  AbortError,
  APIConnectionError,
  ConfigError,
  ConflictError,
  LoginRequiredError,
  type NeMoError,
  REMEDIES,
  UnprocessableEntityError,
} from '../../src/errors.ts';

const CALL = { method: 'GET', url: 'https://nmp.company.com/apis/x' };
const lost = Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' });

const ERRORS: readonly (readonly [NeMoError, string])[] = [
  [
    new ConflictError("Workspace 'a' already exists (HTTP 409)", {
      ...CALL,
      code: 'conflict',
      status: 409,
      detail: "Workspace 'a' already exists",
      requestId: 'r-1',
    }),
    "{ code: 'conflict', requestId: 'r-1' }",
  ],
  [
    new UnprocessableEntityError('The request is invalid (HTTP 422)', {
      ...CALL,
      code: 'unprocessable_entity',
      status: 422,
      fields: [{ field: 'body.name', reason: 'is too long' }],
    }),
    "{ code: 'unprocessable_entity', fields: [ { field: 'body.name', reason: 'is too long' } ] }",
  ],
  [
    new APIConnectionError('HOST refused the connection (ECONNREFUSED).', {
      ...CALL,
      code: 'connection_failed',
      retryable: true,
      cause: lost,
    }),
    "{ code: 'connection_failed', retryable: true, [cause]: [ECONNREFUSED (TypeError)] { code: 'ECONNREFUSED' } }",
  ],
  [
    new AbortError(new DOMException('CANARY', 'TimeoutError')),
    "{ code: 'aborted', [cause]: [(TimeoutError)] }",
  ],
  [
    new LoginRequiredError('You are not logged in.', { remedy: REMEDIES.logIn() }),
    "{ code: 'login_required' }",
  ],
  [
    new ConfigError('The file is invalid.', { code: 'config_invalid', location: 'line 3' }),
    "{ code: 'config_invalid' }",
  ],
];

describe('an error that a program does not catch', () => {
  test.each(ERRORS)(
    'prints nothing after its stack that the message contains: %s',
    (error, fields) => {
      // Node prints errors without their own `inspect`.
      const text = inspect(error, { customInspect: false });
      const printed = text.slice(text.lastIndexOf('    at ')).replace(/^.*?\)? \{/s, '{');
      expect(printed.replace(/\s+/g, ' ')).toBe(fields);
    },
  );

  test('still has all its facts', () => {
    const [[conflict]] = ERRORS as [(typeof ERRORS)[0]];
    expect(conflict).toMatchObject({ ...CALL, status: 409, hint: undefined, fields: [] });
    expect(JSON.parse(JSON.stringify(conflict))).toMatchObject({ ...CALL, status: 409 });
  });
});
