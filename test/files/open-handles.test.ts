/** Which files a process still has open after an operation of the system failed: none. */

import { writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { openInPlace } from '../../src/file-system/write-in-place.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { openBelow } from '../support/files/open-files.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testRuntime, testTransport } from '../support/http/test-transport.ts';

const CONTENT = 'x'.repeat(300_000);
/** The operations of an open file that uploads and downloads use. */
const STEPS = ['stat', 'read', 'write', 'truncate', 'chmod', 'sync'] as const;

/** Lets an operation of every open file fail as on a network drive whose server has lost the file. */
async function breakStep(step: (typeof STEPS)[number]): Promise<void> {
  const handle = await open(process.execPath);
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const lost = Object.assign(new Error('ESTALE'), { code: 'ESTALE', syscall: step });
  const spy = vi.spyOn(prototype, step).mockRejectedValue(lost);
  onTestFinished(() => spy.mockRestore());
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Stores uploads, and has one file, of which responses send only a part while `isCut`. */
async function fileset(state = { isCut: false }) {
  const { url } = await serve(({ method, url, body }, response) => {
    if (method === 'PUT') return sendJson(response, 200, { path: 'a.txt', size: body.length });
    if (url.endsWith('/files')) {
      return sendJson(response, 200, { data: [{ path: 'a.txt', size: CONTENT.length }] });
    }
    response.writeHead(200, { etag: '"1"', 'content-length': CONTENT.length });
    if (!state.isCut) return void response.end(CONTENT);
    response.write(CONTENT.slice(0, 100_000), () => response.destroy());
  });
  return new Files(testTransport(url, { maxRetries: 0 }), nodeLocalFiles);
}

describe.each(STEPS)('H-23: where %s of an open file fails', (step) => {
  test('an upload leaves no file open', async () => {
    const files = await fileset();
    const root = folderOf({ 'a.txt': CONTENT });
    await breakStep(step);
    await files.upload(root, 'set').catch(() => undefined);
    expect(openBelow(root)).toEqual([]);
  });

  test('a download leaves no file open', async () => {
    const files = await fileset();
    const root = tempFolder();
    await breakStep(step);
    await files.download('set', root).catch(() => undefined);
    expect(openBelow(root)).toEqual([]);
  });

  test('a download that continues leaves no file open', async () => {
    const state = { isCut: true };
    const files = await fileset(state);
    const root = tempFolder();
    await expect(files.download('set', root)).rejects.toThrow();
    state.isCut = false;
    await breakStep(step);
    await files.download('set', root).catch(() => undefined);
    expect(openBelow(root)).toEqual([]);
  });

  test('a config file that cannot be replaced is closed', async () => {
    const root = folderOf({ 'config.yaml': CONTENT });
    await breakStep(step);
    const opened = await openInPlace(nodeFileSystem, join(root, 'config.yaml')).catch(() => {});
    await opened?.close().catch(() => undefined);
    expect(openBelow(root)).toEqual([]);
  });
});

test('H-23: an upload to a server that responds before the end leaves no file open', async () => {
  const server = createServer((request, response) => {
    request.on('error', () => undefined);
    response.end('{"path":"a.txt"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = new Files(testTransport(url), nodeLocalFiles);
  const root = folderOf({ 'a.txt': 'x'.repeat(20_000_000) });
  await expect(files.upload(root, 'set')).rejects.toThrow();
  expect(openBelow(root)).toEqual([]);
});

test('H-23: an upload whose response comes before the end of its file was read leaves no file open', async () => {
  const root = folderOf({ 'a.txt': CONTENT });
  const runtime = testRuntime({
    async fetch(_input, init = {}) {
      const reader = (init.body as ReadableStream<Uint8Array>).getReader();
      let left = CONTENT.length;
      while (left > 0) left -= (await reader.read()).value?.length ?? left;
      return Response.json({ path: 'a.txt', size: CONTENT.length });
    },
  });
  const files = new Files(testTransport('http://files.test', { runtime }), nodeLocalFiles);
  await files.upload(root, 'set');
  expect(openBelow(root)).toEqual([]);
});
