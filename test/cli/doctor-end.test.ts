/** How `nmp doctor` ends: by counting what it warned of, or by the person who waits no longer. */

import { chmodSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

test.each([
  [0, 'No problems found.'],
  [1, 'No errors, 1 warning.'],
  [2, 'No errors, 2 warnings.'],
])('with %d warnings the last line is %j', async (warnings, line) => {
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  const io = fakeIO({ env: warnings > 1 ? { NMP_ACCESS_TOKEN: token } : {} });
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  if (warnings > 0) chmodSync(io.configFile, 0o644);
  expect(await run(['doctor'], io)).toBe(0);
  expect(io.stdout().match(/^! /gm) ?? []).toHaveLength(warnings);
  expect(io.stdout().trimEnd().split('\n').at(-1)).toBe(line);
});

describe('Ctrl-C ends it while it waits for', () => {
  test.each([
    ['the provider', 'openid-configuration', 1],
    // Discovery asks the same address first.
    ['the time of the platform', 'discovery', 2],
  ])('%s', async (_, path, nth) => {
    const interrupted = new AbortController();
    // No deadline of a request may be what ends it.
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
    let asked = 0;
    const server = createServer((request, response) => {
      if (request.url!.includes(path) && ++asked === nth) interrupted.abort(new Error('SIGINT'));
      else reply(response);
    });
    const reply = (response: ServerResponse) =>
      response.end(JSON.stringify({ auth_enabled: true, oidc: { issuer: url, client_id: 'x' } }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      vi.restoreAllMocks();
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const io = { ...fakeIO(), signal: interrupted.signal };
    await run(['doctor', '--base-url', url], io);
    expect({ asked, text: io.stdout() + io.stderr() }).toEqual({ asked: nth, text: '' });
  });
});
