/** The contract test: every operation is called on the backend of this run, and its response fits the type of the SDK. */

import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import { e2eBackend } from './backend.ts';
import { isServed, PLATFORM } from './operations/not-served.ts';
import type { OperationOutcome } from './operations/operation-recorder.ts';
import { runSteps } from './operations/run-steps.ts';

const keys = readContract()
  .operations.map(({ resource, method }) => `${resource}.${method}`)
  .sort();

test('every operation that this platform serves succeeds and matches its type', {
  timeout: 300_000,
}, async () => {
  const backend = await e2eBackend();
  const accessToken = async () => (await backend.signIn(backend.admin)).access_token;
  const outcomes = await runSteps({
    baseUrl: backend.baseUrl,
    accessToken,
    makesProvidersReady: PLATFORM !== '0.3.0',
  });
  const wrong = outcomes.filter(({ misfit }) => misfit !== undefined);
  expect(wrong).toEqual([]);

  const succeeded = new Set(outcomes.filter(isSuccess).map(({ key }) => key));
  console.log(`${succeeded.size} of ${keys.length} operations succeeded on ${PLATFORM}.`);
  const refused = outcomes.filter((outcome) => !succeeded.has(outcome.key));
  expect(refused.filter(({ key }) => isServed(key))).toEqual([]);
  expect(keys.filter((key) => isServed(key) && !succeeded.has(key))).toEqual([]);
  // What is listed as not served, but is, leaves the list.
  expect([...succeeded].filter((key) => !isServed(key))).toEqual([]);
});

function isSuccess({ refusal, misfit }: OperationOutcome): boolean {
  return refusal === undefined && misfit === undefined;
}
