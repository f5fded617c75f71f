/** Files that are being downloaded: written beside their target, renamed when they are complete. */

import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../errors.ts';
import type { PartFile } from '../runtime/local-files.ts';

const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** @throws TypeError when a link below the folder is in the way. */
export async function openPart(folder: string, path: string, total: number): Promise<PartFile> {
  const target = join(folder, ...path.split('/'));
  await makeFolders(folder, path);
  const part = join(dirname(target), `.${basename(target).slice(0, 200)}.${total}.nmp-part`);
  const handle = await openWithoutLinks(part);
  const { size } = await handle.stat();
  return toPartFile(handle, part, target, size <= total ? size : 0);
}

async function openWithoutLinks(part: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | NO_FOLLOW;
  try {
    return await open(part, flags, 0o666);
  } catch (error) {
    if (systemCode(error) !== 'ELOOP') throw error;
    await unlink(part);
    return open(part, flags | constants.O_EXCL, 0o666);
  }
}

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
  };
}
