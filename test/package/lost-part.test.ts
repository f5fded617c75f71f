/** A page that is older than the files on its server: in place of what it loads on demand, the server sends its own page. */

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type * as WebEntry from '../../src/index.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The built web entry, without the code of the files whose names begin so. */
async function without(...parts: readonly string[]): Promise<typeof WebEntry> {
  const folder = mkdtempSync(join(PACKAGES, '.lost-part-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = readdirSync(BUILT).filter((file) => file.endsWith('.js'));
  const lost = files.filter((file) => parts.some((part) => file.startsWith(`${part}-`)));
  expect(lost).toHaveLength(parts.length);
  for (const file of files) {
    if (lost.includes(file)) writeFileSync(join(folder, file), '<!doctype html>');
    else cpSync(join(BUILT, file), join(folder, file));
  }
  return (await import(pathToFileURL(join(folder, 'index.js')).href)) as typeof WebEntry;
}

test('an error without its explanation still has the status of the response', async () => {
  const { APIError, NeMoPlatform } = await without('failures');
  const server = await serve((_, response) => sendJson(response, 404, { detail: 'No' }));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token' });
  const error: unknown = await client.workspaces.retrieve('x').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({
    status: 404,
    message: `The call failed (HTTP 404)\nGET ${server.url}/apis/entities/v2/workspaces/x`,
  });
});

test('a call that needs a part that is gone fails with an error of this package', async () => {
  const { NeMoError, NeMoPlatform } = await without('bodies');
  const server = await serve((_, response) => sendJson(response, 200, {}));
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token' });
  const error: unknown = await client.fetch('/x').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(NeMoError);
  expect(error).toMatchObject({ code: 'connection_failed', retryable: true });
});
