/** Local files of Node, Bun and Deno for uploads and downloads, which load what they need. */

import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { loadPart } from '../errors.ts';
import type { LocalFiles } from '../runtime/local-files.ts';
import { checkNames } from './check-names.ts';

export const nodeLocalFiles: LocalFiles = {
  find: async (...all) => (await loadPart(import('./find-files.ts'))).findFiles(...all),
  async matcher(glob) {
    const { loadPicomatch } = await loadPart(import('./find-files.ts'));
    return (await loadPicomatch())(glob, { dot: true });
  },
  async isFolder(path) {
    if (/[/\\]$/.test(path)) return true;
    return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  },
  async sizeOf(folder, path) {
    const info = await lstat(join(folder, ...path.split('/'))).catch(() => undefined);
    return info?.isFile() ? info.size : undefined;
  },
  checkNames: (path) => checkNames(path, process.platform),
  openPart: async (...all) => (await loadPart(import('./part-file.ts'))).openPart(...all),
  split: (path) => [dirname(path), basename(path)],
};
