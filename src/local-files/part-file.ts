/** Files that are being downloaded: written beside their target, renamed when they are complete. */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../errors.ts';
import type { PartFile } from '../runtime/local-files.ts';

const { O_RDWR, O_CREAT, O_EXCL } = constants;
/** Undefined on Windows. Opening a FIFO would wait for another process. */
const SAFELY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @throws TypeError when a link below the folder is in the way. */
export async function openPart(folder: string, path: string, total: number): Promise<PartFile> {
  const target = join(folder, ...path.split('/'));
  await makeFolders(folder, path);
  const part = join(dirname(target), `.${shortNameOf(basename(target))}.${total}.nmp-part`);
  const handle = await openOwn(part);
  const { size } = await handle.stat();
  return toPartFile(handle, part, target, size <= total ? size : 0);
}

/** Leaves room for the ending below the 255 bytes of most file systems; two long names never share a part. */
function shortNameOf(name: string): string {
  if (Buffer.byteLength(name) <= 200) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${[...name].slice(0, 40).join('')}.${digest}`;
}

/** What an earlier download has left; a link, a FIFO or a file with a second name is replaced by a new file. */
async function openOwn(part: string): Promise<FileHandle> {
  const found = await open(part, O_RDWR | O_CREAT | SAFELY, 0o666).catch((error: unknown) => {
    if (!NOT_A_FILE.has(systemCode(error) ?? '')) throw error;
    return undefined;
  });
  const stats = await found?.stat();
  if (found !== undefined && stats?.isFile() && stats.nlink === 1) return found;
  await found?.close();
  await unlink(part);
  return open(part, O_RDWR | O_CREAT | O_EXCL | SAFELY, 0o666);
}

/** A link; what FreeBSD answers for one; a socket. */
const NOT_A_FILE = new Set(['ELOOP', 'EMLINK', 'ENXIO']);

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

function toPartFile(handle: FileHandle, part: string, target: string, kept: number): PartFile {
  let position = kept;
  return {
    size: kept,
    async write(chunk) {
      for (let done = 0; done < chunk.byteLength; ) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position);
        done += bytesWritten;
        position += bytesWritten;
      }
    },
    async truncate() {
      await handle.truncate(0);
      position = 0;
    },
    async commit() {
      await handle.truncate(position);
      await handle.sync();
      await handle.close();
      await rename(part, target);
    },
    close: () => handle.close(),
    async discard() {
      await handle.close().catch(() => undefined);
      await unlink(part).catch(() => undefined);
    },
  };
}
