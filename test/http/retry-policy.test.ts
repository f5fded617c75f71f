/** The table of retries and the pauses between them. */

import { describe, expect, test } from 'vitest';
import {
  isRefusedUntried,
  isWorthRetrying,
  waitBeforeRetry,
} from '../../src/http/judge/retry-policy.ts';

describe('isWorthRetrying', () => {
  test.each([
    [400, undefined, false],
    [401, undefined, false],
    [403, undefined, false],
    [404, undefined, false],
    [408, undefined, true],
    [409, undefined, true],
    [409, 'false', false],
    [422, undefined, false],
    [429, undefined, true],
    [429, 'false', false],
    [500, undefined, true],
    [503, undefined, true],
    [503, 'false', false],
    [400, 'true', true],
    [400, 'perhaps', false],
  ])('status %i with x-should-retry %s: %s', (status, directive, expected) => {
    const headers = new Headers(directive === undefined ? {} : { 'x-should-retry': directive });
    expect(isWorthRetrying(status, headers)).toBe(expected);
  });
});

describe('isRefusedUntried', () => {
  test.each([
    [429, { 'retry-after': '1' }, true],
    [503, { 'retry-after': '1' }, true],
    [503, {}, false],
    [500, { 'retry-after': '1' }, false],
    [429, { 'retry-after': '1', 'x-should-retry': 'false' }, false],
    [500, { 'x-should-retry': 'true' }, true],
  ])('status %i with %j: %s', (status, headers, expected) => {
    expect(isRefusedUntried(status, new Headers(headers as Record<string, string>), 0)).toBe(
      expected,
    );
  });
});

describe('waitBeforeRetry', () => {
  test('doubles from half a second to eight seconds', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map((retry) => waitBeforeRetry(retry, undefined, 0, 0));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test('is shortened at random by at most a quarter', () => {
    expect(waitBeforeRetry(0, undefined, 0, 0.5)).toBe(437.5);
    expect(waitBeforeRetry(4, undefined, 0, 0.999_999)).toBeGreaterThan(6_000);
  });

  test('is the value of the server, without jitter', () => {
    expect(waitBeforeRetry(0, new Headers({ 'retry-after': '3' }), 0, 0.9)).toBe(3_000);
  });
});
