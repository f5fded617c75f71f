/** A sentence about null belongs to a field that can be null. */

import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import type { Schema } from '../../scripts/generate/contract-types.ts';

const { fields, schemas } = readContract();

/** References can be null although the contract does not say so. */
function isNever({ $ref, anyOf, type }: Schema): boolean {
  return $ref === undefined && anyOf === undefined && !(type ?? 'null').includes('null');
}

test('a sentence about null belongs to a field that can be null', () => {
  const about = Object.entries(fields).filter(([, sentence]) => /\bnull\b/.test(sentence));
  expect(about.length).toBeGreaterThan(40);
  const wrong = about.filter(([key]) => {
    const [owner = '', field = ''] = key.split('.');
    const schema = schemas[owner]?.properties?.[field];
    return schema !== undefined && isNever(schema);
  });
  expect(wrong.map(([key, sentence]) => `${key}: ${sentence}`)).toEqual([]);
});
