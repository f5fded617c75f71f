/** Finds the local files that paths, folders and globs name. */

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { LocalFile, LocalSelection } from '../runtime/local-files.ts';

/** @throws TypeError when a source matches nothing. */
export async function findFiles(
  sources: readonly string[],
  followLinks: boolean,
): Promise<LocalSelection> {
  const files: LocalFile[] = [];
  let isSingleFile = false;
  for (const source of sources) {
    const found = await findOne(source, followLinks);
    if (found.files.length === 0) throw new TypeError(`No file matches ${source}.`);
    files.push(...found.files);
    isSingleFile = sources.length === 1 && found.isSingleFile;
  }
  return { files, isSingleFile };
}

async function findOne(source: string, followLinks: boolean): Promise<LocalSelection> {
  const info = await stat(source).catch(() => undefined);
  if (info?.isFile()) {
    return { files: [await toLocalFile(resolve(source), basename(source))], isSingleFile: true };
  }
  const picomatch = await loadPicomatch();
  const { base, glob, isGlob } = picomatch.scan(source.split(sep).join('/'));
  if (info === undefined && !isGlob) return { files: [], isSingleFile: false };
  const folder = info === undefined ? base || '.' : source;
  const matches = info === undefined ? picomatch(glob, { dot: true }) : () => true;
  const files: LocalFile[] = [];
  for await (const path of walk(resolve(folder), followLinks)) {
    const name = relative(resolve(folder), path).split(sep).join('/');
    if (matches(name)) files.push(await toLocalFile(path, name));
  }
  return { files, isSingleFile: false };
}

async function* walk(folder: string, followLinks: boolean): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links to folders are never followed: they may form a circle.
    if (entry.isDirectory()) yield* walk(path, followLinks);
    else if (entry.isFile()) yield path;
    else if (entry.isSymbolicLink() && followLinks) {
      if ((await stat(path).catch(() => undefined))?.isFile()) yield path;
    }
  }
}

async function toLocalFile(absolute: string, path: string): Promise<LocalFile> {
  const { size, mtimeMs } = await stat(absolute);
  return {
    path,
    size,
    open: () => Readable.toWeb(createReadStream(absolute)) as ReadableStream<Uint8Array>,
    async isUnchanged() {
      const now = await stat(absolute).catch(() => undefined);
      return now?.size === size && now.mtimeMs === mtimeMs;
    },
  };
}

/** Loaded with the first transfer: most programs make none. */
export async function loadPicomatch() {
  return (await import('picomatch')).default;
}
