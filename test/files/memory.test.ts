/** Transfers of large files need little memory. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedBackend } from '../support/backends/embedded/embedded-backend.ts';

// NMP_TEST_TRANSFER_MIB=2048 transfers 2 GiB.
const MIB = Number(process.env['NMP_TEST_TRANSFER_MIB'] ?? 300);
const CHILD = fileURLToPath(new URL('transfer-child.mjs', import.meta.url));

test('a file larger than the memory ceiling of 150 MB goes up and down below it', async () => {
  const backend = await startEmbeddedBackend({ accessTokenLifetime: 3600 });
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await backend.stop();
  });
  const file = join(folder, 'large');
  writeFileSync(file, '');
  truncateSync(file, MIB * 2 ** 20);
  const { access_token } = await backend.signIn(backend.admin);
  const env = { ...process.env, NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: access_token };
  const copy = join(folder, 'copy');
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, file, copy], { env });
  expect(statSync(copy).size).toBe(MIB * 2 ** 20);
  expect(Number(stdout)).toBeLessThan(150);
}, 300_000);
