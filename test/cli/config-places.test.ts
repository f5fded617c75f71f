/** Which config file the command reads, and names in errors. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configPlace, PLACES, SECOND } from '../support/files/config-places.ts';

const inSandbox = PLACES.filter((name) => name !== 'HOME is not set');

describe('T-13: the config file where', () => {
  test.each(PLACES)('%s', async (name) => {
    const { sandbox, options, path } = configPlace(name);
    const status = await sandbox.nmp(['auth', 'status', '--json'], options);
    expect(JSON.parse(status.stdout)).toMatchObject({ config_file: path });
  });

  test.each(inSandbox)('%s is the file that is read', async (name) => {
    const { sandbox, options } = configPlace(name);
    expect(await sandbox.nmp(['auth', 'token'], options)).toMatchObject({ stdout: 'right\n' });
    expect(await sandbox.nmp(['auth', 'token', '--format', 'header'], options)).toMatchObject({
      stdout: 'Authorization: Bearer right\n',
    });
  });

  test.each(inSandbox)(
    '%s is the file of the later generation if only that exists',
    async (name) => {
      const { sandbox, options } = configPlace(name, SECOND);
      expect(await sandbox.nmp(['auth', 'token'], options)).toMatchObject({ stdout: 'right\n' });
    },
  );

  test.each(inSandbox)('%s is the file that errors name', async (name) => {
    const { sandbox, options, path } = configPlace(name);
    writeFileSync(resolve(sandbox.home, path), 'users: [');
    const { code, stderr } = await sandbox.nmp(['auth', 'token'], options);
    expect(code).toBe(1);
    expect(stderr).toContain(`The config file ${path}, line 1 cannot be used`);
  });
});

test('T-13: a file that NMP_CONFIG_FILE names and that does not exist is an error that names it', async () => {
  const { sandbox, options } = configPlace('nothing is set');
  const path = join('not', 'there.yaml');
  const env = { ...options.env, NMP_CONFIG_FILE: path };
  const { code, stderr } = await sandbox.nmp(['auth', 'token'], { ...options, env });
  expect(code).toBe(1);
  expect(stderr).toContain(`The config file ${path}, which NMP_CONFIG_FILE names, does not exist`);
});
