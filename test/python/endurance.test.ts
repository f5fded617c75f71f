/** Processes of both languages that change one file lose nothing. */

import { expect, test } from 'vitest';
import { runEndurance } from '../endurance/run-endurance.ts';
import { startRemoteBackend } from '../support/backends/remote-backend.ts';
import { realBackend } from './peer.ts';

test('processes of both languages that change one file in every way lose nothing', {
  timeout: 240_000,
}, async () => {
  const { python } = await realBackend();
  // The Python SDK renews at every start what lives for less than a minute.
  const backend = await startRemoteBackend({ accessTokenLifetime: 30 });
  const withPython = { path: python.python, workers: 2 };
  const options = { backend, seed: 7, operations: 120, workers: 2, python: withPython };
  const { ours, theirs, refused, lost, mode, lives } = await runEndurance(options);
  await backend.stop();
  const outcome = { refused: refused.ours, lost, mode, lives };
  expect(outcome).toEqual({ refused: 0, lost: 0, mode: 0o600, lives: true });
  // A lost login would fail the next refresh of this SDK.
  expect(ours.map(({ failed }) => failed)).toEqual([{}, {}]);
  expect(theirs.every(({ done }) => (done['refresh'] ?? 0) > 0)).toBe(true);
});
