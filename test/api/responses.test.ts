/** Responses of the released platforms 0.3.0 and 0.8.1, one for each operation that returns data, fit the types of the SDK. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import { responseMisfit } from './response-fit.ts';

interface RecordedResponse {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

const FOLDER = new URL('responses/', import.meta.url);

const contract = readContract();
const recorded = readdirSync(FOLDER).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as RecordedResponse[],
);
const operationOf = (key: string) =>
  contract.operations.find(({ resource, method }) => `${resource}.${method}` === key)!;

test.each(recorded.map((reply) => [reply.operation, reply] as const))(
  'a response to %s matches its type',
  (key, { status, body }) => {
    const operation = operationOf(key);
    expect(operation.statuses).toContain(status);
    expect(responseMisfit(contract, operation, body)).toBeUndefined();
  },
);

test('every operation that returns data has a response', () => {
  const withoutData = ['binary', 'head', 'passthrough'];
  const expected = contract.operations
    .filter(({ response }) => !withoutData.includes(response.kind))
    .map(({ resource, method }) => `${resource}.${method}`);
  expect(recorded.map(({ operation }) => operation).sort()).toEqual(expected.sort());
});

const job = recorded.find(({ operation }) => operation === 'jobs.retrieve')!.body as object;

test.each<[string, object, boolean]>([
  ['an unknown field', { ...job, newer: 1 }, true],
  ['an unknown status', { ...job, status: 'hibernating' }, true],
  ['null for a field that is not required', { ...job, project: null }, true],
  ['null for a required field', { ...job, name: null }, false],
  ['a required field left out', { ...job, name: undefined }, false],
  ['a number for a text', { ...job, description: 7 }, false],
])('whether a response with %s matches its type', (_name, body, fits) => {
  expect(responseMisfit(contract, operationOf('jobs.retrieve'), body) === undefined).toBe(fits);
});
