/** Values that can and cannot be bearer tokens. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AuthError } from '../../src/errors.ts';
import { checkBearer } from '../../src/token/bearer.ts';

const CANARY = 'canary';

describe('H-06: values that are refused as bearer tokens', () => {
  test.each([
    ['empty', ''],
    ['a carriage return', `${CANARY}\r`],
    ['a line feed inside', `${CANARY}\n${CANARY}`],
    ['NUL', `${CANARY}\0`],
    ['a line separator', `${CANARY}\u2028`],
    ['an emoji', `${CANARY}🙂`],
    ['a space inside', `${CANARY} ${CANARY}`],
    ['1 MiB', CANARY.repeat(2 ** 18)],
    ['a number', 42],
    ['an object', { token: CANARY }],
    ['undefined', undefined],
  ])('%s', (_, token) => {
    const error = catchError(() => checkBearer(token, 'NMP_ACCESS_TOKEN'));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: 'token_malformed' });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(CANARY);
    expect(String(error)).toContain('NMP_ACCESS_TOKEN');
  });

  test('a token above 16 KiB is refused for its length', () => {
    expect(() => checkBearer('a'.repeat(16_385), 'a test')).toThrow('is longer than 16 KiB');
    expect(checkBearer('a'.repeat(16_384), 'a test')).toHaveLength(16_384);
  });

  test('an empty token is called empty', () => {
    expect(() => checkBearer('', 'a test')).toThrow('The access token from a test is empty.');
  });

  test('a JWT of 16 KiB is accepted', () => {
    const token = 'a.b-c_'.repeat(2730);
    expect(checkBearer(token, 'a test')).toBe(token);
  });
});

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
