/** A short run of the endurance test: processes that change one file in every way lose nothing. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RemoteBackend, startRemoteBackend } from '../support/backends/remote-backend.ts';
import { runEndurance } from './run-endurance.ts';

let backend: RemoteBackend;

beforeAll(async () => {
  backend = await startRemoteBackend({ accessTokenLifetime: 3600 });
});
afterAll(() => backend.stop());

test('X-08: four processes that change one file in every way lose no change', {
  timeout: 120_000,
}, async () => {
  const report = await runEndurance({ backend, seed: 7, operations: 240, workers: 4 });
  const { ours, refreshes, ...outcome } = report;
  const refused = { ours: 0, theirs: 0 };
  expect(outcome).toEqual({ theirs: [], refused, lost: 0, mode: 0o600, lives: true });
  expect(ours.map(({ failed }) => failed)).toEqual([{}, {}, {}, {}]);
  expect(refreshes).toBeGreaterThan(10);
});
