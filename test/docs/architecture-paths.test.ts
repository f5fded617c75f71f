/** ARCHITECTURE.md names only places that exist. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';

const PLACE = /`((?:src|test|docs|contract|scripts)\/[\w./-]*)`/g;

/** Every place that a text names. */
function placesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(PLACE), ([, place]) => place!);
}

test('every path in ARCHITECTURE.md exists', () => {
  const places = placesIn(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
  expect(places.length).toBeGreaterThan(15);
  expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
});
