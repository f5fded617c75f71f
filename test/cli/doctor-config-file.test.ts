/** What `nmp doctor` finds about the config file and its folder. */

import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configWrite } from '../../src/cli/doctor/checks/config-write-check.ts';
import { run } from '../../src/cli/run.ts';
import { OTHER_USER, runsAsRoot } from '../support/files/as-another-user.ts';
import { cluster, doctor } from './doctor-run.ts';
import { type FakeIO, fakeIO } from './fake-io.ts';

test('a config file in a read-only folder is reported as written in place, and one that is read-only as a warning', async () => {
  const found = async (mode: number) => {
    let folder = '';
    const spoil = (io: FakeIO) => {
      folder = dirname(io.configFile);
      chmodSync(io.configFile, mode);
      if (runsAsRoot) {
        // The ordinary user has to reach the file through all of its folders.
        for (let each = folder; each !== tmpdir() && each !== '/'; each = dirname(each))
          chmodSync(each, 0o711);
        chownSync(io.configFile, OTHER_USER, OTHER_USER);
      }
      if (runsAsRoot) chownSync(folder, OTHER_USER, OTHER_USER);
      chmodSync(folder, 0o555);
      if (runsAsRoot) process.seteuid!(OTHER_USER);
    };
    try {
      const { found } = await doctor({ spoil });
      return found('config-permissions');
    } finally {
      if (runsAsRoot) process.seteuid!(0);
      chmodSync(folder, 0o755);
    }
  };
  expect(await found(0o600)).toMatchObject({
    verdict: 'ok',
    summary: 'mode 0600; cannot be replaced, so it is written in place',
  });
  expect(await found(0o400)).toMatchObject({
    verdict: 'warning',
    summary: expect.stringContaining('cannot be written (EACCES)'),
  });
});

describe('the config file', () => {
  const HTTP = { options: { env: { NMP_BASE_URL: 'http://nmp.company.internal' } } };

  test('unencrypted http to another machine needs the consent of the user', async () => {
    const { found } = await doctor(HTTP);
    expect(found('encryption')).toMatchObject({
      verdict: 'failed',
      summary: expect.stringContaining('is not encrypted'),
      remedy: expect.stringContaining('--allow-insecure-http'),
    });
    const allowed = { ...HTTP.options.env, NMP_ALLOW_INSECURE_HTTP: '1' };
    expect((await doctor({ options: { env: allowed } })).found('encryption').verdict).toBe(
      'warning',
    );
  });

  test('that the variable selects is shown with the variable', async () => {
    const io = fakeIO();
    cluster(io);
    const env = { NMP_CONFIG_FILE: io.configFile };
    const other = fakeIO({ env });
    await run(['doctor', '--json'], other);
    expect(other.stdout()).toContain(`${io.configFile} (NMP_CONFIG_FILE is set)`);
  });

  test('of the nhx CLI is used if this CLI has none', async () => {
    const io = fakeIO();
    const path = join(io.home, '.config', 'nhx', 'config.yaml');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'users: []\n');
    await run(['doctor'], io);
    expect(io.stdout()).toMatch(new RegExp(`config-file +${path}, context`));
    mkdirSync(dirname(io.configFile), { recursive: true });
    writeFileSync(io.configFile, 'users: []\n');
    const both = fakeIO({ home: io.home });
    await run(['doctor'], both);
    expect(both.stdout()).toContain(`; ${path} is the same`);
  });
});

test('a folder in which no file can be created is reported before a login is lost', async () => {
  const check = configWrite.run({
    selected: async () => ({
      store: { path: '/proc/self/status', load: async () => ({ exists: true }) },
    }),
  } as never);
  expect((await check).verdict).not.toBe('ok');
});
