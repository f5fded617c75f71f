/** The ids that test names begin with lead somewhere: to the rows of FAULTS.md, and each row to a test. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';

const ID = /\b[PXCDNHLFTB]-\d{2}\b/g;
const TESTS = join(ROOT, 'test');

function idsOfTests(): ReadonlySet<string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(TESTS, file), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(ID) ?? []));
}

const rows = [
  ...readFileSync(join(TESTS, 'FAULTS.md'), 'utf8').matchAll(/^\| ([A-Z]-\d{2}) \|/gm),
].map((match) => match[1]!);

test('every id of a test is in the list of faults', () => {
  expect([...idsOfTests()].filter((id) => !rows.includes(id))).toEqual([]);
});

test('every fault of the list has a test, and is listed once', () => {
  const proved = idsOfTests();
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((id, i) => !proved.has(id) || rows.indexOf(id) !== i)).toEqual([]);
});
