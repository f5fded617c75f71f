/** Files that are being downloaded: written beside their target, renamed when they are complete. */

import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../errors.ts';
import { NO_FOLLOW, NO_WAIT } from '../file-system/open-flags.ts';
import type { PartFile } from '../runtime/local-files.ts';
import { isOwnFile } from './own-file.ts';
import { leasePart, type PartLease } from './part-lease.ts';
import { partPath } from './part-names.ts';

const { O_RDWR, O_CREAT, O_EXCL } = constants;
const SAFELY = NO_FOLLOW | NO_WAIT;

/** @throws TypeError when a link below the folder is in the way, or something that is not a file has the name of the target. */
export async function openPart(
  folder: string,
  path: string,
  total: number,
  source: string,
): Promise<PartFile> {
  const target = join(folder, ...path.split('/'));
  await makeFolders(folder, path);
  await refuseSpecial(target);
  const stem = join(dirname(target), `.${shortNameOf(basename(target))}.${total}`);
  const part = partPath(stem);
  const lease = await leasePart(part, source);
  if (lease === undefined) {
    // Another download writes the part: this one shares nothing with it.
    const own = partPath(`${stem}.${randomBytes(6).toString('hex')}`);
    return toPartFile(await openNew(own), { part: own, target }, 0, undefined);
  }
  try {
    const { handle, size } = await openOwn(part, lease.version !== undefined);
    return toPartFile(handle, { part, target }, size <= total ? size : 0, lease);
  } catch (error) {
    await lease.remove().catch(() => undefined);
    throw error;
  }
}

/** Leaves room for the endings below the 255 bytes of most file systems; two long names never share a part. */
function shortNameOf(name: string): string {
  if (Buffer.byteLength(name) <= 190) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${[...name].slice(0, 40).join('')}.${digest}`;
}

/**
 * What an earlier download has left. A part of which nothing is known, a link, a FIFO, a file with a second name and one that another
 * user can write are replaced by a new file.
 */
async function openOwn(
  part: string,
  isKnown: boolean,
): Promise<{ handle: FileHandle; size: number }> {
  const found = isKnown ? await openExisting(part) : undefined;
  if (found !== undefined) {
    const stats = await found.stat().catch(() => undefined);
    if (stats !== undefined && isOwnFile(stats)) return { handle: found, size: stats.size };
    await found.close();
  }
  await unlink(part).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  return { handle: await openNew(part), size: 0 };
}

async function openExisting(part: string): Promise<FileHandle | undefined> {
  try {
    return await open(part, O_RDWR | SAFELY);
  } catch (error) {
    if (NOT_A_FILE.has(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

function openNew(part: string): Promise<FileHandle> {
  return open(part, O_RDWR | O_CREAT | O_EXCL | SAFELY, 0o600);
}

/** Nothing; a link; what FreeBSD reports for one; a socket; a file of another user. */
const NOT_A_FILE = new Set(['ENOENT', 'ELOOP', 'EMLINK', 'ENXIO', 'EACCES']);

/** One folder after the other, so that a link among them is noticed. */
async function makeFolders(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  let current = folder;
  for (const name of path.split('/').slice(0, -1)) {
    current = join(current, name);
    await mkdir(current).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    if ((await lstat(current)).isSymbolicLink()) {
      throw new TypeError(`${current} is a link. Nothing is written through it.`);
    }
  }
}

/** A rename would replace a device or a FIFO for all processes; `/dev/stdout` is a link to one. */
async function refuseSpecial(target: string): Promise<void> {
  const stats = await stat(target).catch(() => undefined);
  if (stats === undefined || stats.isFile() || stats.isDirectory()) return;
  throw new TypeError(`${target} is a device or a pipe, which a file must not replace.`);
}

interface Places {
  readonly part: string;
  readonly target: string;
}

function toPartFile(
  handle: FileHandle,
  { part, target }: Places,
  kept: number,
  lease: PartLease | undefined,
): PartFile {
  let position = kept;
  let version = lease?.version;
  const discard = async () => {
    await handle.close().catch(() => undefined);
    await unlink(part).catch(() => undefined);
    await lease?.remove().catch(() => undefined);
  };
  return {
    size: version === undefined ? 0 : kept,
    version,
    async write(chunk) {
      for (let done = 0; done < chunk.byteLength; ) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position);
        done += bytesWritten;
        position += bytesWritten;
      }
    },
    async restart(next) {
      await handle.truncate(0);
      position = 0;
      version = next;
      await lease?.keep(next);
    },
    async commit() {
      await handle.truncate(position);
      await handle.chmod(0o666 & ~umask()).catch(() => undefined);
      await handle.sync();
      await refuseSpecial(target);
      if (!(await isUnreplaced(part, handle)))
        throw new TypeError(`${part} was replaced by another process.`);
      await handle.close();
      await rename(part, target);
      await lease?.remove();
    },
    async close() {
      if (version === undefined || lease === undefined) return discard();
      await handle.close();
      await lease.release();
    },
    discard,
  };
}

/** Until it is complete, only its owner may read or write a part. Some runtimes do not tell the mask. */
function umask(): number {
  try {
    return process.umask();
  } catch {
    return 0o022;
  }
}

/** Whether the file at the path is still the open one, and no link to it. */
async function isUnreplaced(path: string, handle: FileHandle): Promise<boolean> {
  const [there, own] = await Promise.all([lstat(path).catch(() => undefined), handle.stat()]);
  return there?.ino === own.ino && there.dev === own.dev;
}
