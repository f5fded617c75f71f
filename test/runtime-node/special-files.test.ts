/** Files that variables name and that are none: a process that reads them would wait, or never end. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { CA_VARIABLE, readAuthorities } from '../../src/runtime-node/authorities.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { runsAsRoot } from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

const FIFO = (path: string) => execFileSync('mkfifo', [path]);
const SPECIAL: readonly (readonly [string, (path: string) => void])[] = [
  ['a FIFO', FIFO],
  ['a link to a FIFO', linkToFifo],
  ['an endless device', (path) => symlinkSync('/dev/zero', path)],
  ['a folder', (path) => mkdirSync(path)],
  // For the kernel a regular file; reading it waits for the next message.
  ...(runsAsRoot ? ([['the log of the kernel', kernelLog]] as const) : []),
];

const named = (make: (path: string) => void) => {
  const path = join(tempFolder(), 'named');
  make(path);
  return path;
};

test('H-24: the token of a workload in another encoding is refused with the byte', async () => {
  const path = named((place) => writeFileSync(place, Buffer.from('tökèn', 'latin1')));
  const outcome = createNodeRuntime().readTextFile!(path, 'NMP_WORKLOAD_IDENTITY_TOKEN_FILE');
  const message = `NMP_WORKLOAD_IDENTITY_TOKEN_FILE names ${path}, which is not UTF-8 text (at byte offset 1).`;
  await expect(outcome).rejects.toMatchObject({ code: 'config_unreadable', message, path });
});

describe.each(SPECIAL)('D-10: %s', (_, make) => {
  const why = expect.stringMatching(/ is (?:a folder|not a regular file)\.$/);
  const { readTextFile } = createNodeRuntime();

  test('as the token of a workload is refused with the name of the variable', async () => {
    const path = named(make);
    const outcome = readTextFile!(path, 'NMP_WORKLOAD_IDENTITY_TOKEN_FILE');
    await expect(outcome).rejects.toMatchObject({ code: 'config_unreadable', message: why, path });
    await expect(outcome).rejects.toThrow(`NMP_WORKLOAD_IDENTITY_TOKEN_FILE names ${path}`);
  });

  test('as certificates is refused with the name of the variable', async () => {
    const path = named(make);
    const outcome = readAuthorities({ path, setting: CA_VARIABLE });
    await expect(outcome).rejects.toMatchObject({ code: 'invalid_setting', message: why, path });
    await expect(outcome).rejects.toThrow(`NMP_CLIENT_SSL_CERT_FILE names ${path}`);
  });

  test('as the config file is refused with its path', async () => {
    const path = named(make);
    const client = new NeMoPlatform({ configFile: path });
    const outcome = client.workspaces.list();
    await expect(outcome).rejects.toMatchObject({ code: 'config_unreadable', path });
  });

  test('is not uploaded', async () => {
    const path = named(make);
    const client = new NeMoPlatform({ baseUrl: 'http://127.0.0.1:9', maxRetries: 0 });
    const outcome = client.files.upload(path, 'files');
    await expect(outcome).rejects.toThrow(
      /does not exist|contains no files|could not be transferred/,
    );
  });
});

test('a token behind two links, as Kubernetes mounts it, is read', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, '..2026'));
  writeFileSync(join(folder, '..2026', 'token'), 'a.b.c');
  symlinkSync('..2026', join(folder, '..data'));
  symlinkSync('..data/token', join(folder, 'token'));
  const { readTextFile } = createNodeRuntime();
  expect(await readTextFile!(join(folder, 'token'), 'NMP_X')).toBe('a.b.c');
});

test('a file without a size is read completely', async () => {
  const { readTextFile } = createNodeRuntime();
  expect(await readTextFile!('/proc/self/environ', 'NMP_X')).toContain('PATH=');
});

test('a token file of two megabytes is refused', async () => {
  const path = named((file) => writeFileSync(file, Buffer.alloc(2_000_000, 0x61)));
  const outcome = createNodeRuntime().readTextFile!(path, 'NMP_X');
  await expect(outcome).rejects.toThrow(`NMP_X names ${path}, which is larger than 1048576 bytes.`);
});

function linkToFifo(path: string): void {
  FIFO(`${path}.fifo`);
  symlinkSync(`${path}.fifo`, path);
}

function kernelLog(path: string): void {
  symlinkSync('/proc/kmsg', path);
}
