/** Local files of Node, Bun and Deno for uploads and downloads. */

import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LocalFiles } from '../runtime/local-files.ts';
import { findFiles, loadPicomatch } from './find-files.ts';
import { openPart } from './part-file.ts';

export const nodeLocalFiles: LocalFiles = {
  find: findFiles,
  matcher: async (glob) => (await loadPicomatch())(glob, { dot: true }),
  async isFolder(path) {
    if (/[/\\]$/.test(path)) return true;
    return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  },
  async sizeOf(folder, path) {
    const info = await lstat(join(folder, ...path.split('/'))).catch(() => undefined);
    return info?.isFile() ? info.size : undefined;
  },
  openPart,
  split: (path) => [dirname(path), basename(path)],
};
