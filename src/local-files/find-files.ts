/** Finds the local files that paths, folders and globs name. */

import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { notRegular, WITHOUT_WAITING } from '../file-system/regular-file.ts';
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
    if (found.files.length === 0) throw new TypeError(`No file matches ${JSON.stringify(source)}.`);
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
    open: () => readWhenAsked(absolute),
    async isUnchanged() {
      const now = await stat(absolute).catch(() => undefined);
      return now?.size === size && now.mtimeMs === mtimeMs;
    },
  };
}

const CHUNK = 65_536;

/** Reads one chunk at a time, and none before it is asked for: what is read ahead stays in memory. */
function readWhenAsked(path: string): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        handle ??= await openRegular(path);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK), 0, CHUNK);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await handle.close();
        controller.close();
      },
      async cancel() {
        await handle?.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** What was a file when it was found may be a FIFO now, or may only look like one: opening it never waits. */
async function openRegular(path: string): Promise<FileHandle> {
  const handle = await open(path, WITHOUT_WAITING);
  const stats = await handle.stat();
  if (stats.isFile()) return handle;
  await handle.close();
  throw notRegular(path, stats);
}

/** Loaded with the first transfer: most programs make none. */
export async function loadPicomatch() {
  return (await import('picomatch')).default;
}
