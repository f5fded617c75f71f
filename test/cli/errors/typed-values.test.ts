/** An invalid value is repeated as it was typed, followed by the command that explains the option; secrets are never repeated. */

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeIO } from '../fake-io.ts';

const TOKEN = { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' };

async function printed(args: readonly string[], env: Record<string, string> = TOKEN) {
  const io = fakeIO({ env });
  expect(await run(args, io)).toBe(2);
  expect(io.stdout()).toBe('');
  return io.stderr();
}

test.each([
  ['workspaces list --page-size abc', '--page-size must be a whole number, not "abc".'],
  ['workspaces ls --page 1.5', '--page must be a whole number, not "1.5".'],
  ['workspaces list --limit 0', '--limit must be a positive whole number, not "0".'],
  ['workspaces list --limit x', '--limit must be a positive whole number, not "x".'],
  [
    'workspaces create a --wait-role-propagation maybe',
    '--wait-role-propagation must be true or false, not "maybe".',
  ],
  ['workspaces list --sort nam', /^--sort must be one of .*, not "nam"\. Did you mean "name"\?$/],
  ['jobs wait x --timeout 5x', '--timeout must be a duration, as in 90s, 20m or 1h30m, not "5x".'],
  [
    'workspaces delete x --yes --wait --timeout 0',
    '--timeout must be a duration, as in 90s, 20m or 1h30m, not "0".',
  ],
  ['jobs logs x --tail -1', '--tail must be a positive whole number, not "-1".'],
  ['files upload a b --concurrency z', '--concurrency must be a positive whole number, not "z".'],
  ['chat m hi --temperature hot', '--temperature must be a number from 0 to 2, not "hot".'],
  ['chat m hi --max-tokens 1e99', '--max-tokens must be a positive whole number, not "1e99".'],
  ['auth login --expires-in soon', '--expires-in must be a positive whole number, not "soon".'],
  [
    'api /x -F name',
    '--field must have the form key=value, as in name=ml-team or labels[team]=ml, not "name".',
  ],
  ['api GETT', /^METHOD must be one of GET, .*, not "GETT"\. Did you mean "GET"\?$/],
  ['api GETT /x', /^METHOD must be one of GET, .*, not "GETT"\. Did you mean "GET"\?$/],
  ['api /x /y', 'Too many arguments: expected [METHOD] PATH, got 2.'],
])('nmp %s', async (line, message) => {
  const words = line.split(' ');
  const [first = '', ...more] = (await printed(words)).trimEnd().split('\n');
  const problem = first.replace(/^Error: /, '');
  if (typeof message === 'string') expect(problem).toBe(message);
  else expect(problem).toMatch(message);
  const path = ['chat', 'api'].includes(words[0]!) ? words[0] : words.slice(0, 2).join(' ');
  expect(more).toEqual([`Run: nmp ${path} --help`]);
});

test('the value of a field or of JSON is not repeated: it may be a secret', async () => {
  for (const args of [
    ['api', '/x', '-F', 'a[=canary'],
    ['jobs', 'create', 'x', '--spec', 'canary'],
    ['api', '/x', '-H', 'canary'],
  ]) {
    expect(await printed(args)).not.toContain('canary');
  }
});

test('control characters in a value are escaped', async () => {
  expect(await printed(['workspaces', 'list', '--limit', 'a\u001b[2Jb'])).toContain('\\u001b[2J');
});

test('nmp api --list without a match says how to list all operations', async () => {
  const io = fakeIO();
  expect(await run(['api', '--list', 'zzz'], io)).toBe(1);
  expect(io.stderr()).toBe(
    'No operation matches "zzz". List all operations.\nRun: nmp api --list\n',
  );
});

describe('an environment variable with a fixed set of values', () => {
  test.each([
    ['NMP_TRUNCATE', 'workspaces list', 'true or false'],
    ['NHX_TRUNCATE', 'workspaces list', 'true or false'],
    ['NMP_COLOR_OUTPUT', 'workspaces list', 'true or false'],
    ['NMP_ALLOW_INSECURE_HTTP', 'auth login --base-url http://10.0.0.1', 'true or false'],
    ['NMP_TIMESTAMP_FORMAT', 'workspaces list', 'iso8601 or relative'],
    ['NMP_OUTPUT_FORMAT', 'workspaces list', 'one of table, json, yaml, csv, markdown, raw, code'],
  ])('%s=maybe is an error that names it', async (name, line, allowed) => {
    const login = line.startsWith('auth login') ? {} : TOKEN;
    expect(await printed(line.split(' '), { ...login, [name]: 'maybe' })).toBe(
      `Error: ${name} must be ${allowed}, not "maybe".\nRun: nmp help environment\n`,
    );
  });
});
