/** `nmp files` with an embedded platform, local files, and a fileset for each test. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { type FileTree, writeTree } from '../../support/files/file-tree.ts';
import { makeSandbox } from '../../support/files/sandbox.ts';

let backend: EmbeddedBackend;
export let env: Record<string, string>;
let folder: string;
let count = 0;
export let set: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  const { access_token: token } = await backend.signIn(backend.admin);
  env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token };
  folder = mkdtempSync(join(tmpdir(), 'files-cli-'));
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

export function files(args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  return makeSandbox().nmp(['files', ...args], { env, ...options });
}

/** The result as JSON, of a command that succeeds and prints nothing else. */
export async function result(
  args: readonly string[],
  options: { cwd?: string; input?: string } = {},
) {
  const { code, stdout, stderr } = await files(args, options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

export const TREE = { 'a.csv': '1', 'b.txt': '22', 'sub/c.csv': '333', 'sub/deep/d.tmp': '4444' };
