/** A client of an embedded platform with files to transfer, and a fileset for each test. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FileTree, writeTree } from '../support/files/file-tree.ts';

export let backend: EmbeddedBackend;
export let client: NeMoPlatform;
export let accessToken: string;
export let folder: string;
let count = 0;
export let set: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  accessToken = (await backend.signIn(backend.admin)).access_token;
  client = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken });
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await backend.stop();
});
beforeEach(() => {
  set = `set-${++count}`;
});

export function local(files: FileTree): string {
  const root = mkdtempSync(join(folder, 'x-'));
  writeTree(root, files);
  return root;
}

export const NEW = { createFileset: true } as const;
