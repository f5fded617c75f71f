/** Tokens that say nothing about themselves, at a provider that says nothing about them either. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { refreshesOf } from '../support/backends/expired-login.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend();
});
afterAll(() => backend.stop());

/** A platform that takes one opaque token, which the test chooses. */
async function opaquePlatform(accepted: () => string) {
  return serve(async (request, response) => {
    if (request.url === '/apis/auth/discovery') {
      return sendJson(response, 200, await (await fetch(backend.baseUrl + request.url)).json());
    }
    const isAccepted = request.headers.authorization === `Bearer ${accepted()}`;
    if (isAccepted) return sendJson(response, 200, { data: [] });
    return sendJson(response, 401, { detail: 'Invalid or expired token' });
  });
}

const FIVE_CALLS = `
import { NeMoPlatform } from 'nemo-platform';
const client = new NeMoPlatform();
await Promise.all(Array.from({ length: 5 }, () => client.workspaces.list()));
`;

test('N-14: a token without an expiry is used until it is refused, even after a restart, then refreshed once', async () => {
  let accepted = 'opaque-1';
  const platform = await opaquePlatform(() => accepted);
  const sandbox = makeSandbox();
  const { refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl: platform.url,
    token: accepted,
    refreshToken: refresh_token,
  });
  const restart = () => refreshesOf(backend, () => sandbox.program(FIVE_CALLS));
  const done = { code: 0, stderr: '' };

  for (let starts = 0; starts < 2; starts++) {
    const { result, succeeded } = await restart();
    expect(result).toMatchObject(done);
    expect(succeeded).toBe(0);
  }

  accepted = 'opaque-2';
  const fields = { access_token: accepted, expires_in: undefined };
  backend.faults.add({ kind: 'patch', fields });
  const { result, succeeded, rejected } = await restart();
  expect(result).toMatchObject(done);
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  expect(sandbox.tokens().token).toBe('opaque-2');

  const after = await restart();
  expect(after.result).toMatchObject(done);
  expect(after.succeeded).toBe(0);
});
