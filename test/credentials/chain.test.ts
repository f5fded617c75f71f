/** The credential chain: order, end of the search, and its explanation. */

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { chain } from '../../src/credentials/chain.ts';
import type { CredentialSource } from '../../src/credentials/credential.ts';
import { fromEnvironment } from '../../src/credentials/environment.ts';
import { explainSources } from '../../src/credentials/explain-sources.ts';
import { fromAccessToken } from '../../src/credentials/explicit-token.ts';
import { ConfigError } from '../../src/errors.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';

const CANARY = 'canary-token';
const runtime = createWebRuntime();
const environment = (variables: Record<string, string>) => ({
  ...runtime,
  env: (name: string) => variables[name],
});

const absent: CredentialSource = { name: 'absent', find: async () => undefined };
const broken: CredentialSource = {
  name: 'broken',
  async find() {
    throw new ConfigError('The file is corrupt.', { code: 'config_invalid' });
  },
};

test('uses the first credential and asks no further source', async () => {
  const found = await chain(absent, fromAccessToken(CANARY), broken).find(runtime);
  expect(found?.origin).toEqual({ source: 'explicit token' });
});

test('a malformed access token is an error that names the option, not its value', () => {
  expect(() => fromAccessToken(`${CANARY} x`)).toThrow(
    'The access token from the option accessToken contains spaces',
  );
  expect(() => fromAccessToken(`${CANARY} x`)).not.toThrow(CANARY);
});

test('a source that throws ends the search', async () => {
  await expect(chain(broken, fromAccessToken(CANARY)).find(runtime)).rejects.toThrow('corrupt');
});

test('no source has a credential', async () => {
  expect(await chain(absent, absent).find(runtime)).toBeUndefined();
});

test('explains each step without a secret', async () => {
  const sources = chain(absent, fromEnvironment(), broken);
  expect(await explainSources(sources, environment({}))).toEqual([
    { source: 'absent', outcome: 'absent', reason: 'absent has none' },
    { source: 'environment', outcome: 'absent', reason: 'NMP_ACCESS_TOKEN is not set' },
    { source: 'broken', outcome: 'failed', reason: 'The file is corrupt.' },
  ]);
  const steps = await explainSources(sources, environment({ NMP_ACCESS_TOKEN: CANARY }));
  expect(steps.slice(1)).toEqual([
    { source: 'environment', outcome: 'taken', reason: 'NMP_ACCESS_TOKEN' },
    { source: 'broken', outcome: 'not asked', reason: 'an earlier source decided' },
  ]);
  expect(inspect(steps)).not.toContain(CANARY);
});

test('the message of an error from a custom source is not repeated', async () => {
  const foreign: CredentialSource = {
    name: 'vault',
    async find() {
      throw new Error(`password ${CANARY}`);
    },
  };
  expect(await explainSources(foreign, runtime)).toEqual([
    { source: 'vault', outcome: 'failed', reason: 'threw an error' },
  ]);
});

test('T-12: an empty token in the environment counts as unset, a malformed one is an error', async () => {
  expect(await fromEnvironment().find(environment({}))).toBeUndefined();
  await expect(
    fromEnvironment().find(environment({ NMP_ACCESS_TOKEN: 'two words' })),
  ).rejects.toMatchObject({ code: 'token_malformed' });
});

test('an invalid explicit token is refused at once, one from a cached function at the call', async () => {
  expect(() => fromAccessToken('')).toThrow(/option accessToken is empty/);
  const credential = await fromAccessToken(() => '', { cache: true }).find(runtime);
  await expect(credential?.renew?.(undefined)).rejects.toMatchObject({ code: 'token_malformed' });
});

test('a line break at the end of a token is removed', async () => {
  const credential = await fromAccessToken(`${CANARY}\n`).find(runtime);
  expect(credential?.token).toMatchObject({ accessToken: CANARY });
});
