/** What commands say about a config file and a command line that cannot be used: what, why, and the command that mends it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeStoredLogin } from '../../support/files/stored-login.ts';
import type { FakeIO } from '../fake-io.ts';
import { errorOutput, type Situation } from './error-output.ts';

const FILE = 'HOME/.config/nmp/config.yaml';
const say = (line: string, situation?: Situation) => errorOutput(line.split(' '), situation);

function file(text: string): Situation {
  return {
    before(io: FakeIO) {
      mkdirSync(dirname(io.configFile), { recursive: true });
      writeFileSync(io.configFile, text, { mode: 0o600 });
    },
  };
}

describe.each(['workspaces list', 'auth token', 'auth status', 'auth login'])('nmp %s', (line) => {
  test.each([
    ['contexts: [\n  - {', 2, 'it is not valid YAML'],
    ['users:\n- name: a\n  token: x\n  token: y\n', 4, 'a key is duplicated'],
    ['\0\0\0', 1, 'it is not a mapping'],
    [
      'contexts:\n- name: a\n  cluster: b\n  user: c\n',
      2,
      'context "a" names a cluster that does not exist',
    ],
  ])('with the config file %j', async (text, at, why) => {
    expect(await say(line, file(text))).toBe(
      `1 Error: The config file ${FILE}, line ${at} cannot be used: ${why}. It was not changed.\nRun: nmp doctor`,
    );
  });
});

describe('a context that does not exist', () => {
  const stored: Situation = {
    before: (io) =>
      writeStoredLogin(io.configFile, {
        baseUrl: 'http://127.0.0.1:2',
        token: 't',
        context: 'prod',
      }),
  };

  test.each<[string, string, Situation]>([
    [
      'auth token --context produ',
      `Context "produ" not found in ${FILE}. Its contexts are "prod".\nRun: nmp config get-contexts`,
      stored,
    ],
    [
      'auth token',
      `Context "produ" (from NMP_CURRENT_CONTEXT) not found in ${FILE}. Its contexts are "prod".\nRun: nmp config get-contexts`,
      { ...stored, env: { NMP_CURRENT_CONTEXT: 'produ' } },
    ],
    [
      'auth token --context produ',
      `Context "produ" not found in ${FILE}. No contexts are configured.\nRun: nmp auth login --base-url https://nmp.company.com --context produ`,
      {},
    ],
    [
      'auth token --context produ --base-url http://127.0.0.1:2',
      `Context "produ" not found in ${FILE}. No contexts are configured.\nRun: nmp auth login --context produ --base-url http://127.0.0.1:2`,
      {},
    ],
  ])('nmp %s', async (line, words, situation) => {
    expect(await say(line, situation)).toBe(`2 Error: ${words}`);
  });
});

describe('variables', () => {
  test.each([
    [
      { NMP_CONFIG_FILE: '/nowhere/config.yaml' },
      '1 Error: The config file /nowhere/config.yaml, which NMP_CONFIG_FILE names, does not exist.\nRun: nmp auth login --base-url https://nmp.company.com',
    ],
    [
      { NMP_ACCESS_TOKEN: 'a b' },
      '1 Error: The access token from NMP_ACCESS_TOKEN contains spaces, line breaks or characters that no token has.\nCopy the whole token again, without quotes around it.',
    ],
    [
      { NMP_ACCESS_TOKEN: 'x', NMP_CLIENT_SSL_CERT_FILE: '/nowhere.pem' },
      '2 Error: NMP_CLIENT_SSL_CERT_FILE names /nowhere.pem, which cannot be read (ENOENT).',
    ],
    [
      { NMP_OUTPUT_FORMAT: 'yml' },
      '2 Error: NMP_OUTPUT_FORMAT must be one of table, json, yaml, csv, markdown, raw, code, not "yml". Did you mean "yaml"?\nRun: nmp help environment',
    ],
    [
      { NMP_TIMESTAMP_FORMAT: 'iso8610' },
      '2 Error: NMP_TIMESTAMP_FORMAT must be iso8601 or relative, not "iso8610". Did you mean "iso8601"?\nRun: nmp help environment',
    ],
  ])('%j', async (env, words) => {
    expect(await say('workspaces list', { env })).toBe(words);
  });

  test('a flag takes precedence over an invalid variable', async () => {
    const env = { NMP_OUTPUT_FORMAT: 'yml', NMP_TIMESTAMP_FORMAT: 'iso8610' };
    const line = 'config get-contexts -f json --timestamp-format relative';
    expect(await say(line, { env })).toBe('0');
  });

  test('a preference of the context that is not a valid format', async () => {
    const text =
      'clusters: [{name: c, base_url: "http://h"}]\nusers: [{name: u}]\ncontexts: [{name: default, cluster: c, user: u, preferences: {output_format: yml}}]\n';
    expect(await say('config get-contexts', { ...file(text), tty: true })).toBe(
      '2 Error: output_format of the context must be one of table, json, yaml, csv, markdown, raw, code, not "yml". Did you mean "yaml"?\nRun: nmp config set --output-format table',
    );
  });
});

describe('the command line', () => {
  test.each([
    [
      'workspace list',
      'Unknown command "workspace". Did you mean: nmp workspaces list\nRun: nmp --help',
    ],
    ['workspaces list --foo', 'Unknown option "--foo".\nRun: nmp workspaces list --help'],
    [
      'workspaces lst',
      'Unknown command "lst". Did you mean: nmp workspaces list\nRun: nmp workspaces --help',
    ],
    ['config unset', 'Missing required argument: KEY\nRun: nmp config unset --help'],
    [
      'workspaces members create --foo',
      'Unknown option "--foo".\nRun: nmp workspaces members create --help',
    ],
    ['--foo', 'Unknown option "--foo".\nRun: nmp --help'],
  ])('nmp %s', async (line, words) => {
    expect(await say(line)).toBe(`2 Error: ${words}`);
  });
});
