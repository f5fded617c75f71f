/** Output options of `nmp auth …`: used by commands with output, refused by others. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

async function auth(line: string, options: FakeOptions = {}) {
  const io = fakeIO(options);
  writeStoredLogin(io.configFile, { baseUrl: 'http://127.0.0.1:2', token: 'opaque' });
  const before = readFileSync(io.configFile, 'utf8');
  const code = await run(['auth', ...line.split(' ')], io);
  const isChanged = readFileSync(io.configFile, 'utf8') !== before;
  return { code, stdout: io.stdout(), stderr: io.stderr(), isChanged };
}

describe('nmp auth status', () => {
  test('prints the same in every format', async () => {
    const { stdout } = await auth('status --json');
    const report: unknown = JSON.parse(stdout.replaceAll(/"config_file": .*/g, '"config_file": 1'));
    const fixed = (text: string) => text.replaceAll(/config_file: .*/g, 'config_file: 1');
    expect(parse(fixed((await auth('status -f yaml')).stdout))).toEqual(report);
    const raw = (await auth('status -f raw')).stdout;
    expect({ ...(JSON.parse(raw) as object), config_file: 1 }).toEqual(report);
  });

  test.each([
    ['status --query context', '"default"\n'],
    ['status --query context -f raw', 'default\n'],
    ['status --json --query [context,logged_in]', '[\n  "default",\n  true\n]\n'],
    ['status --explain --query [].outcome -f raw', '["absent","absent","absent","taken"]\n'],
  ])('%s', async (line, stdout) => {
    expect(await auth(line)).toMatchObject({ code: 0, stdout });
  });

  test('is text for users unless data is requested, whatever the preferred format of lists', async () => {
    const { stdout } = await auth('status', { env: { NMP_OUTPUT_FORMAT: 'json' } });
    expect(stdout).toMatch(/^Logged in/);
  });

  test('does not support -f code', async () => {
    expect(await auth('status -f code')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('output options of a command without output are a usage error', () => {
  test.each([
    ['login -f json', '--output-format'],
    ['logout -f yaml', '--output-format'],
    ['refresh --query x', '--query'],
    ['logout --all --query x', '--query'],
  ])('nmp auth %s', async (line, option) => {
    const { stderr, ...rest } = await auth(line);
    expect(rest).toEqual({ code: 2, stdout: '', isChanged: false });
    const command = `nmp auth ${line.split(' ')[0]}`;
    expect(stderr).toMatch(`Error: ${command} does not support ${option}`);
    expect(stderr).toMatch(/\nRun: nmp auth status --json\n$/);
  });
});

describe('contradicting options are a usage error', () => {
  test.each([
    ['status --json -f yaml', "--json and --output-format yaml can't be combined"],
    ['status --check --explain', '--check prints nothing'],
    ['status --check --json', '--check prints nothing'],
    ['status --check --query x', '--check prints nothing'],
    ['token -f yaml', 'nmp auth token does not support --output-format yaml. Use --format'],
    ['token --query x', 'nmp auth token does not support --query'],
    ['token --decode --format json', "--decode can't be combined with"],
    ['token --decode -f json', "--decode can't be combined with"],
  ])('nmp auth %s', async (line, message) => {
    const { stderr, ...rest } = await auth(line);
    expect(rest).toEqual({ code: 2, stdout: '', isChanged: false });
    expect(stderr).toContain(`Error: ${message}`);
  });

  test('options that mean the same are accepted', async () => {
    expect(await auth('status --json -f json')).toMatchObject({ code: 0, stderr: '' });
    expect(await auth('token --format json -f json')).toMatchObject({ code: 0 });
  });
});
