/** The identifier of the device, which the later generation's own CLI keeps as well. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviceLogin } from '../e2e/device-login.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { pythonCli, realBackend } from './peer.ts';

const backend = await realBackend();

describe.runIf(backend.demanding)('a device', () => {
  test('has one identifier for both CLIs, whichever asked first', async () => {
    const { baseUrl, devices, displayName } = await backend.demanding!();
    const sandbox = makeSandbox();
    let decided = false;
    const theirs = await pythonCli(
      sandbox,
      ['auth', 'login', '--base-url', baseUrl, '--no-browser'],
      { COLUMNS: '200' },
      (stdout) => {
        const [, page] = /Visit: (\S+)/.exec(stdout) ?? [];
        const [, code] = /Enter code: (\S+)/.exec(stdout) ?? [];
        if (decided || page === undefined || code === undefined) return;
        decided = true;
        void backend.approveDevice(`${page}?user_code=${code}`, backend.admin);
      },
    );
    expect(theirs).toMatchObject({ code: 0 });
    const file = join(sandbox.home, '.local/state/nhx/oidc-device-id');
    const id = readFileSync(file, 'utf8').trim();
    expect(devices.at(-1)).toEqual({ id, name: displayName });
    // Their ID token is refreshed by this CLI, and the other way round.
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(await sandbox.nmp(['workspaces', 'list'])).toMatchObject({ code: 0 });

    const ours = await deviceLogin(backend, sandbox, backend.admin, { baseUrl });
    expect(ours).toMatchObject({ code: 0 });
    expect(devices.at(-1)).toEqual({ id, name: displayName });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
  });
});
