/** A client with the demands that only the later generation knows: an identifier of the device, polls without scopes, ID tokens. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DemandingPlatform } from '../support/backends/backend.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';
import { deviceLogin } from './device-login.ts';

const backend = await e2eBackend();

describe.runIf(backend.demanding)('a public client with demands', () => {
  let platform: DemandingPlatform;
  beforeAll(async () => {
    platform = await backend.demanding!();
  });

  const login = (sandbox: Sandbox) =>
    deviceLogin(backend, sandbox, backend.admin, { baseUrl: platform.baseUrl });
  const deviceId = (sandbox: Sandbox) =>
    readFileSync(join(sandbox.home, '.local/state/nhx/oidc-device-id'), 'utf8').trim();

  test('gets the identifier and the name of the device, and no scopes in polls', async () => {
    const sandbox = makeSandbox();
    expect(await login(sandbox)).toMatchObject({ code: 0, stderr: '' });
    expect(platform.devices.at(-1)).toEqual({ id: deviceId(sandbox), name: platform.displayName });
    const { mode } = statSync(join(sandbox.home, '.local/state/nhx/oidc-device-id'));
    expect(mode & 0o777).toBe(0o600);
  });

  test('an ID token is stored, sent, and replaced by a refresh', async () => {
    const sandbox = makeSandbox();
    expect(await login(sandbox)).toMatchObject({ code: 0 });
    expect(decodeJwt(sandbox.tokens().token)).toMatchObject({ aud: backend.clientId });
    expect(await sandbox.nmp(['workspaces', 'list'])).toMatchObject({ code: 0 });
    const before = sandbox.tokens();
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0 });
    const after = sandbox.tokens();
    expect(after.refresh_token).not.toBe(before.refresh_token);
    expect(decodeJwt(after.token)).toMatchObject({ aud: backend.clientId });
    expect(await sandbox.nmp(['workspaces', 'list'])).toMatchObject({ code: 0 });
  });
});
