/** Finds the local files that paths, folders and globs name, and those that cannot be read. */

import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { loadPart, type NeMoError, PROGRAM_HINTS, systemCode } from '../errors.ts';
import type { LocalFile, LocalSelection, UnreadableFile } from '../runtime/local-files.ts';
import { cannotBeRead, type FoundFile, isSameFile, readFound } from './read-found.ts';

/** @throws TypeError when a source matches nothing. */
export async function findFiles(
  sources: readonly string[],
  followLinks: boolean,
): Promise<LocalSelection> {
  const files: LocalFile[] = [];
  const unreadable: UnreadableFile[] = [];
  let isSingleFile = false;
  for (const source of sources) {
    const found = await findOne(source, followLinks);
    if (found.files.length === 0 && found.unreadable.length === 0) {
      throw new TypeError(`${await problemOf(source)} ${PROGRAM_HINTS.uploadText}`);
    }
    files.push(...found.files);
    unreadable.push(...found.unreadable);
    isSingleFile = sources.length === 1 && found.isSingleFile;
  }
  return { files, unreadable, isSingleFile };
}

/** Why a path, a folder or a glob names no file. */
async function problemOf(source: string): Promise<string> {
  const name = JSON.stringify(source);
  if ((await statOf(source, true)) !== undefined) return `${name} contains no files.`;
  const { isGlob } = (await loadPicomatch()).scan(inSlashes(source));
  return isGlob ? `No file matches ${name}.` : `${name} does not exist.`;
}

async function findOne(source: string, followLinks: boolean): Promise<LocalSelection> {
  const name = basename(source);
  const info = await statOf(source, true);
  if (isProblem(info)) {
    return { files: [], unreadable: [{ path: name, error: info.error }], isSingleFile: false };
  }
  if (info?.isFile()) {
    const file = toLocalFile({ path: resolve(source), stats: info, isLinkAllowed: true }, name);
    return { files: [file], unreadable: [], isSingleFile: true };
  }
  const picomatch = await loadPicomatch();
  const { base, glob, isGlob } = picomatch.scan(inSlashes(source));
  if (info === undefined && !isGlob) return { files: [], unreadable: [], isSingleFile: false };
  const folder = resolve(info === undefined ? base || '.' : source);
  if (isGlob && (await statOf(folder, true)) === undefined) {
    return { files: [], unreadable: [], isSingleFile: false };
  }
  const matches = info === undefined ? picomatch(glob, { dot: true }) : () => true;
  const files: LocalFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for await (const found of walk(folder, followLinks)) {
    const path = inSlashes(relative(folder, found.path));
    // A folder that cannot be read may hold what the glob names.
    if (isProblem(found)) unreadable.push({ path: path || name, error: found.error });
    else if (matches(path)) files.push(toLocalFile(found, path));
  }
  return { files, unreadable, isSingleFile: false };
}

interface Problem {
  readonly path: string;
  readonly error: NeMoError;
}

function isProblem(found: object | undefined): found is Problem {
  return found !== undefined && 'error' in found;
}

async function* walk(folder: string, followLinks: boolean): AsyncGenerator<FoundFile | Problem> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error: cannotBeRead(folder, error) };
    return;
  }
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links to folders are never followed: they may form a circle.
    if (entry.isDirectory()) yield* walk(path, followLinks);
    else if (entry.isFile() || (entry.isSymbolicLink() && followLinks)) {
      const stats = await statOf(path, followLinks);
      if (isProblem(stats)) yield stats;
      else if (stats?.isFile()) yield { path, stats, isLinkAllowed: followLinks };
      else if (stats === undefined && entry.isFile()) {
        yield { path, error: cannotBeRead(path, undefined) };
      }
    }
  }
}

/** @returns undefined for what does not exist. */
async function statOf(
  path: string,
  followLinks: boolean,
): Promise<BigIntStats | Problem | undefined> {
  try {
    return await (followLinks ? stat : lstat)(path, { bigint: true });
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    return isAbsent ? undefined : { path, error: cannotBeRead(path, error) };
  }
}

function toLocalFile(found: FoundFile, path: string): LocalFile {
  return {
    path,
    size: Number(found.stats.size),
    open: () => readFound(found),
    isUnchanged: async () => {
      const now = await statOf(found.path, found.isLinkAllowed);
      return now !== undefined && !isProblem(now) && isSameFile(now, found.stats);
    },
  };
}

function inSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** Loaded with the first transfer: most programs make none. */
export async function loadPicomatch() {
  return (await loadPart(import('picomatch'))).default;
}
