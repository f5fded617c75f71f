/** What the documentation says about the server has a check next to it: a sentence that changes without its check fails here. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import { CLAIMS } from '../e2e/claims/all-claims.ts';
import { FIELDS, OPERATIONS } from '../e2e/claims/claim.ts';
import { SHOWN_BY_TESTS } from '../e2e/claims/shown-by-tests.ts';
import { UNCHECKED } from '../e2e/claims/unchecked.ts';
import { ROOT } from '../support/files/sandbox.ts';

const covered = [...CLAIMS, ...SHOWN_BY_TESTS, ...UNCHECKED];

/** The text of a file, in which a sentence may be broken into lines. */
function textOf(file: string): string {
  return oneLine(readFileSync(join(ROOT, file), 'utf8'));
}

function oneLine(text: string): string {
  return text.replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
}

test('each claim is in the file that it names, word for word', () => {
  const missing = covered.filter(({ where, says }) => !textOf(where).includes(says));
  expect(missing.map(({ where, says }) => `${where}: ${says}`)).toEqual([]);
});

test('the test that shows a claim exists', () => {
  const missing = SHOWN_BY_TESTS.filter(({ file, test }) => !textOf(file).includes(test));
  expect(missing).toEqual([]);
});

/** The first sentence of an operation says what it is for; what follows says what the platform does. */
const promises = Object.entries(readContract().overlay).flatMap(
  ([key, { doc = '', throws = [] }]) =>
    [...doc.split(/(?<=[.:;]) /).slice(1), ...throws.filter((each) => each.includes(' when '))].map(
      (sentence) => ({ key, sentence }),
    ),
);

test('each promise of an operation has a check, or a reason why it has none', () => {
  expect(promises.length).toBeGreaterThan(30);
  const known = covered
    .filter(({ where }) => where === OPERATIONS || where === FIELDS)
    .map(({ says }) => says);
  const unknown = promises.filter(({ sentence }) => !known.some((says) => says.includes(sentence)));
  expect(unknown).toEqual([]);
});

/** The platform of the tests serves neither: intake needs ClickHouse, role bindings a scope. */
const NOT_SERVED =
  /^(?:Annotation|Evaluation|EvaluatorResult|ExperimentGroup|RoleBinding|Span|Trace)/;

test('each field of a filter with a sentence of its own has a check', () => {
  const own = Object.entries(readContract().fields).filter(
    ([key]) => /Filter\./.test(key) && !NOT_SERVED.test(key),
  );
  expect(own.length).toBeGreaterThan(10);
  const unknown = own.filter(([key, sentence]) => {
    const entry = `"${key}": "${sentence}"`;
    return !covered.some(({ says }) => sentence.includes(says) || entry.includes(says));
  });
  expect(unknown).toEqual([]);
});
