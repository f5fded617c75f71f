/** Times in cells of tables. */

import { expect, test } from 'vitest';
import { cellOf } from '../../src/cli/output/tables/cells.ts';
import './api-server.ts';

test.each([
  ['2026-11-28T02:17:28.123456', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17:28', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T11:17:28+09:00', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17:28Z', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17 is no time', '2026-11-28T02:17 is no time', '2026-11-28T02:17 is no time'],
])('the time %s is UTC in a cell', (value, iso, relative) => {
  const now = Date.UTC(2026, 10, 28, 2, 17, 38, 500);
  expect(cellOf(value, 'iso8601', now)).toBe(iso);
  expect(cellOf(value, 'relative', now)).toBe(relative);
});
