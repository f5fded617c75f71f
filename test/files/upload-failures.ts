/** Files to upload, and the failures of an upload. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TransferError, type TransferResult } from '../../src/index.node.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

export function folderOf(files: Readonly<Record<string, string>>, root = tempFolder()): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What failed, as path and message. */
export async function failuresOf(uploading: Promise<TransferResult>) {
  const error = await uploading.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TransferError);
  const { failed } = (error as TransferError).result;
  return failed.map(({ path, error: each }) => [path, (each as Error).message]);
}
