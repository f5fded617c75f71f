/** Suggestions for words with typing errors. */

import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

test.each<[string, string, FakeOptions?]>([
  ['worspaces', 'nmp workspaces'],
  ['workspaces lst', 'nmp workspaces list'],
  ['workspaces members crate', 'nmp workspaces members create'],
  ['confg', 'nmp config'],
  ['config use-contxt x', 'nmp config use-context'],
  ['workspaces list --page-sise 3', '--page-size'],
  ['workspaces list --contxt x', '--context'],
  ['workspaces list -f jsn', 'json'],
  ['workspaces list --sort nam', 'name'],
  ['workspaces list --timestamp-format relatve', 'relative'],
  ['auth token --format hedder', 'header'],
  ['completion bahs', 'bash'],
  ['config get workspce', 'workspace'],
  ['help exit-code', 'nmp help exit-codes'],
  ['workspaces list', 'yaml', { env: { NMP_OUTPUT_FORMAT: 'yml' } }],
])('nmp %s: did you mean %s', async (line, meant, options) => {
  const io = fakeIO(options);
  expect(await run(line.split(' '), io)).toBe(2);
  expect(io.stdout()).toBe('');
  // Commands are for copying.
  const suggestion = meant.startsWith('nmp ')
    ? `Did you mean: ${meant}\n`
    : `Did you mean "${meant}"?`;
  expect(io.stderr()).toContain(suggestion);
});

test('a word that resembles no command gets no suggestion', async () => {
  const io = fakeIO();
  expect(await run(['workspaces', 'list', '-f', 'protobuf'], io)).toBe(2);
  expect(io.stderr()).toContain('--output-format must be one of table, json');
  expect(io.stderr()).not.toContain('Did you mean');
});
