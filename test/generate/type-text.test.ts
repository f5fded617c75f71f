/** The types and sentences that the generator writes. */

import { expect, test } from 'vitest';
import type { Schema } from '../../scripts/generate/contract-types.ts';
import { sentenceOfOwner } from '../../scripts/generate/owner-noun.ts';
import { factsOf, sentenceOf } from '../../scripts/generate/sentences.ts';
import { orNull, typeText } from '../../scripts/generate/type-text.ts';

test.each<[string, Schema, string]>([
  ['a reference', { $ref: '#/$defs/Job' }, 'Job'],
  ['an open enum', { type: 'string', enum: ['a', 'b'] }, "'a' | 'b' | (string & {})"],
  ['a constant', { const: 'cpu' }, "'cpu'"],
  ['a union', { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Job' }] }, 'Job | null'],
  ['a nullable text', { type: ['string', 'null'] }, 'string | null'],
  [
    'a list of a union',
    { type: 'array', items: { type: ['string', 'null'] } },
    '(string | null)[]',
  ],
  ['a free map', { type: 'object', additionalProperties: true }, 'Record<string, unknown>'],
  [
    'a typed map',
    { type: 'object', additionalProperties: { type: 'integer' } },
    'Record<string, number>',
  ],
  [
    'an inline object',
    { type: 'object', properties: { $in: { type: 'string' } } },
    '{ $in?: string }',
  ],
  ['anything', {}, 'unknown'],
])('%s', (_name, schema, text) => {
  expect(typeText(schema, new Set())).toBe(text);
});

test('mentioned types are collected for the imports', () => {
  const used = new Set<string>();
  typeText({ type: 'array', items: { $ref: '#/$defs/Job' } }, used);
  expect([...used]).toEqual(['Job']);
  expect(orNull('Job')).toBe('Job | null');
  expect(orNull('Job | null')).toBe('Job | null');
});

test('a sentence comes from the overlay, else from the name, with default and limits', () => {
  const sentences = { name: 'Name.', 'Job.name': 'Name of the job.' };
  expect(sentenceOf(sentences, 'Job', 'name', {})).toBe('Name of the job.');
  expect(sentenceOf(sentences, 'Other', 'name', {})).toBe('Name.');
  expect(sentenceOf({}, undefined, 'ttl_seconds', {})).toBe('Ttl in seconds.');
  expect(sentenceOf({}, undefined, 'trace_count', {})).toBe('Number of traces.');
  expect(sentenceOf({}, undefined, 'dataset_id', {})).toBe('ID of the dataset.');
  expect(factsOf({ minimum: 1, maximum: 9, default: 3 })).toBe('From 1 to 9. Default: `3`.');
  expect(factsOf({ exclusiveMinimum: 0, maxLength: 9 })).toBe('More than 0. At most 9 characters.');
  expect(factsOf({ type: 'string', since: '0.8' })).toBe('Since version 0.8 of the platform.');
});

test.each([
  ['UpdateModelDeploymentConfigRequest', 'name', 'Name of the model deployment config.'],
  ['CreatePlatformJobRequest', 'description', 'What the job is for, in free text.'],
  ['AtifAgent', 'version', undefined],
  ['JobsListFilter', 'status', 'Keeps each job whose `status` equals this.'],
  ['Job', 'spec', 'Specification of the job.'],
  ['DataDesignerJobConfig', 'config', 'Configuration of the data designer job.'],
  ['AccessKeyList', 'data', 'The items of the list.'],
  ['Job', 'source', undefined],
])('of %s the field %s has the sentence %s', (owner, field, sentence) => {
  expect(sentenceOfOwner(owner, field, { type: 'string' })).toBe(sentence);
});

test('a field of a filter has a sentence about how it compares', () => {
  const ofType = (...types: string[]) =>
    sentenceOfOwner('ModelEntityFilter', 'size', {
      anyOf: types.map((type) => ({ $ref: `#/$defs/${type}` })),
    });
  expect(ofType('NumberFilter')).toBe(
    'Keeps each model whose `size` is in this range, as in `{ $gte: 5 }`.',
  );
  expect(ofType('DatetimeFilter')).toContain('span of time');
  expect(ofType('MetricStatFilters')).toBeUndefined();
  const list = sentenceOfOwner('JobsListFilter', 'status', { type: 'array', items: {} });
  expect(list).toBe('Keeps each job whose `status` is one of these.');
});
