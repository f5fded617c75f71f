/** The header Retry-After in all its forms. */

import { describe, expect, test } from 'vitest';
import { retryAfter } from '../../src/http/judge/retry-after.ts';

const NOW = Date.UTC(2026, 0, 1, 12);

describe('retryAfter', () => {
  test.each([
    // N-13
    [{ 'retry-after': '86400' }, undefined],
    [{ 'retry-after': '1e9' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': 'abc' }, undefined],
    [{ 'retry-after': '2099' }, undefined],
    [{ 'retry-after': 'Thu, 01 Jan 2099 00:00:00 GMT' }, undefined],
    [{ 'retry-after': '0' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': 'Infinity' }, undefined],
    [{ 'retry-after': 'Thu, 01 Jan 2026 11:59:59 GMT' }, undefined],
    [{}, undefined],
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': '60' }, 60_000],
    [{ 'retry-after': '60.001' }, undefined],
    [{ 'retry-after': 'Thu, 01 Jan 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after-ms': '120' }, 120],
    [{ 'retry-after-ms': '120', 'retry-after': '7' }, 120],
    [{ 'retry-after-ms': '900000', 'retry-after': '7' }, 7_000],
    [{ 'retry-after-ms': '-1', 'retry-after': '7' }, 7_000],
  ])('%j is %s ms', (headers, expected) => {
    expect(retryAfter(new Headers(headers as Record<string, string>), NOW)).toBe(expected);
  });

  test.each(['2026', '-5', '0'])(
    '%s is read as a number, although it parses as a date',
    (value) => {
      const shortlyBefore = Date.parse(value) - 30_000;
      expect(shortlyBefore).not.toBeNaN();
      expect(retryAfter(new Headers({ 'retry-after': value }), shortlyBefore)).toBeUndefined();
    },
  );
});
