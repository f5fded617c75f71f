/** The exchange of a workload's token file. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  AuthError,
  ConfigError,
  GrantRejectedError,
  TransientAuthError,
} from '../../src/errors.ts';
import { fromWorkloadIdentity } from '../../src/login/workload-identity.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { Session } from '../../src/session/session.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { outage } from '../support/faults/common-faults.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { expired } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

let backend: EmbeddedBackend;
/** Also the home folder: whatever is written shows there. */
let folder: string;
let file: string;
let session: Session;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

beforeEach(() => {
  folder = tempFolder();
  file = join(folder, 'subject-token');
  const runtime = createNodeRuntime({
    environment: { HOME: folder, NMP_WORKLOAD_IDENTITY_TOKEN_FILE: file },
  });
  const { baseUrl } = backend;
  const source = fromWorkloadIdentity({ baseUrl });
  session = new Session({ source, runtime, baseUrl: async () => baseUrl });
});

async function orchestratorWrites(text?: string): Promise<void> {
  writeFileSync(file, text ?? (await backend.workload.subjectToken()));
}

/** The token, after the one there was has been refused. */
async function renewed(): Promise<string> {
  session.invalidate((await session.credential())?.token.current?.accessToken ?? '');
  return (await session.token())!;
}

async function failure(): Promise<unknown> {
  const error = await renewed().catch((reason: unknown) => reason);
  expect(everythingShown(error)).not.toContain('canary');
  return error;
}

const exchanges = () => backend.log.entries('token exchange').length;

test('N-22: the file is read for each exchange, and a failure is not cached', async () => {
  await orchestratorWrites();
  const before = exchanges();
  const first = await session.token();
  expect(session.token()).toBe(first);
  await orchestratorWrites('canary-of-yesterday');
  expect(await failure()).toBeInstanceOf(GrantRejectedError);
  await orchestratorWrites('');
  expect(await failure()).toBeInstanceOf(ConfigError);
  rmSync(file);
  expect(await failure()).toBeInstanceOf(ConfigError);
  await orchestratorWrites();
  expect(await renewed()).toMatch(/^\S+$/);
  expect(exchanges() - before).toBe(3);
});

test('N-22: a line break at the end of the file is ignored', async () => {
  await orchestratorWrites(`\n${await backend.workload.subjectToken()}\r\n`);
  expect(await session.token()).toMatch(/^\S+$/);
});

test.each([
  ['is missing', undefined, 'config_unreadable', /subject-token, which cannot be read \(ENOENT\)/],
  ['is empty', '', 'config_invalid', /subject-token, which is empty/],
  ['holds nothing but line breaks', '\n\r\n', 'config_invalid', /subject-token, which is empty/],
])(
  'N-22: the error for a file that %s names its variable and path, and nothing is sent',
  async (_, text, code, message) => {
    if (text !== undefined) await orchestratorWrites(text);
    const before = exchanges();
    const error = await failure();
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(exchanges()).toBe(before);
  },
);

test('N-22: a token that the platform refuses is reported as refused', async () => {
  await orchestratorWrites('canary.canary.canary');
  expect(await failure()).toMatchObject({ code: 'login_failed', oauthError: 'invalid_grant' });
});

test.each<[string, (token: string) => Record<string, unknown>, string]>([
  [
    'has no lifetime',
    () => ({ access_token: 'canary-opaque', expires_in: undefined }),
    'has no future expiry',
  ],
  [
    'has expired already',
    (token) => ({ access_token: `${expired(token)}canary` }),
    'has no future expiry',
  ],
  ['has no access token', () => ({ access_token: undefined }), 'it has no access_token'],
  ['has an empty access token', () => ({ access_token: '' }), 'it has no access_token'],
])('N-22: a response that %s is an error, not a token', async (_, fields, why) => {
  const subjectToken = await backend.workload.subjectToken();
  await orchestratorWrites(subjectToken);
  backend.faults.add({ kind: 'patch', at: 'token exchange', fields: fields(subjectToken) });
  const error = await failure();
  expect(error).toBeInstanceOf(AuthError);
  const message = expect.stringContaining(why);
  expect(error).toMatchObject({ code: 'auth_misconfigured', message, retryable: false });
  // The next call requests a new one.
  expect(await session.token()).toMatch(/^\S+$/);
});

test('N-22: an outage is temporary', async () => {
  await orchestratorWrites();
  const fault = { ...outage(503), at: 'token exchange' } as const;
  backend.faults.add(fault, fault);
  expect(await failure()).toBeInstanceOf(TransientAuthError);
  expect(await session.token()).toMatch(/^\S+$/);
});

test('N-22: one failed request is final for a call without retries', async () => {
  await orchestratorWrites();
  backend.faults.add({ ...outage(503), at: 'token exchange' });
  await expect(Promise.resolve(session.token({ maxRetries: 0 }))).rejects.toBeInstanceOf(
    TransientAuthError,
  );
  expect(await session.token()).toMatch(/^\S+$/);
});

test('N-22: nothing is stored', async () => {
  await orchestratorWrites();
  await session.token();
  await renewed();
  expect(readdirSync(folder)).toEqual(['subject-token']);
});
