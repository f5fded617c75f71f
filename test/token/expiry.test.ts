/** Expiry, lifetime and freshness of tokens. */

import { describe, expect, test } from 'vitest';
import { expiryOf, freshnessOf, lifetimeOf, refreshMargin } from '../../src/token/expiry.ts';

const NOW = Date.UTC(2026, 1, 15, 14, 30);
const SECOND = 1000;

describe('H-16: the exp claim can have any type', () => {
  test.each([
    ['a number of seconds', 1_771_165_800, 1_771_165_800_000],
    ['a fraction', 1.5, 1500],
    ['zero', 0, 0],
    ['negative', -1, -1000],
    ['milliseconds by mistake', 1_771_165_800_000, 1_771_165_800_000_000],
    ['beyond any date', 1e13, undefined],
    ['infinite', Number.POSITIVE_INFINITY, undefined],
    ['not a number', Number.NaN, undefined],
    ['text', '1771165800', undefined],
    ['an object', {}, undefined],
    ['a list', [], undefined],
    ['true', true, undefined],
    ['null', null, undefined],
    ['missing', undefined, undefined],
  ])('%s', (_, exp, expected) => {
    expect(expiryOf({ exp })).toBe(expected);
  });
});

test('a lifetime needs both times, in the right order', () => {
  expect(lifetimeOf({ iat: 100, exp: 400 })).toBe(300_000);
  expect(lifetimeOf({ exp: 400 })).toBeUndefined();
  expect(lifetimeOf({ iat: 400, exp: 400 })).toBeUndefined();
  expect(lifetimeOf({ iat: '100', exp: 400 })).toBeUndefined();
});

test.each([
  ['an hour', 3600 * SECOND, 60 * SECOND],
  ['two minutes', 120 * SECOND, 60 * SECOND],
  ['N-09: 60 s', 60 * SECOND, 30 * SECOND],
  ['N-09: 30 s', 30 * SECOND, 15 * SECOND],
  ['N-09: 1 s', SECOND, SECOND / 2],
  ['unknown', undefined, 60 * SECOND],
])('the margin of a lifetime of %s', (_, lifetime, margin) => {
  expect(refreshMargin(lifetime)).toBe(margin);
});

test.each([
  ['unknown expiry', undefined, undefined, 'fresh'],
  ['a minute and a bit', 60 * SECOND + 1, 3600 * SECOND, 'fresh'],
  ['exactly a minute', 60 * SECOND, 3600 * SECOND, 'due'],
  ['a moment', 1, 3600 * SECOND, 'due'],
  ['nothing', 0, 3600 * SECOND, 'expired'],
  ['less than nothing', -SECOND, 3600 * SECOND, 'expired'],
  ['more than half of a short life', 16 * SECOND, 30 * SECOND, 'fresh'],
  ['half of a short life', 15 * SECOND, 30 * SECOND, 'due'],
])('with %s left', (_, left, lifetime, freshness) => {
  const expiresAt = left === undefined ? undefined : NOW + left;
  expect(freshnessOf({ expiresAt, lifetime }, NOW)).toBe(freshness);
});
