/**
 * Reads a file that was found earlier, and no other one: what another user has put in its place since, a link to a secret or a FIFO,
 * is refused before a byte of it is read.
 */

import type { BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { NeMoError, permissionHint, systemCode } from '../errors.ts';
import { NO_FOLLOW } from '../file-system/open-flags.ts';
import { WITHOUT_WAITING } from '../file-system/regular-file.ts';

const CHUNK = 65_536;

export interface FoundFile {
  readonly path: string;
  readonly stats: BigIntStats;
  /** Whether the user named the link or allowed links; otherwise the path is the file itself. */
  readonly isLinkAllowed: boolean;
}

/** @throws NeMoError, also from the stream, when the file cannot be read or is not the one that was found. */
export async function readFound(found: FoundFile): Promise<ReadableStream<Uint8Array>> {
  const { path, stats, isLinkAllowed } = found;
  let handle: FileHandle;
  try {
    handle = await open(path, WITHOUT_WAITING | (isLinkAllowed ? 0 : NO_FOLLOW));
  } catch (error) {
    throw IS_LINK.has(systemCode(error) ?? '') ? wasReplaced(path) : cannotBeRead(path, error);
  }
  const isSame = await handle.stat({ bigint: true }).then(
    (current) => isSameFile(current, stats),
    () => false,
  );
  if (isSame) return streamOf(handle, path);
  await handle.close();
  throw wasReplaced(path);
}

/** The errors that systems report for a link. */
const IS_LINK = new Set(['ELOOP', 'EMLINK']);

export function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return (
    a.isFile() && a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs
  );
}

/** Reads one chunk at a time, and none before it is requested: what is read ahead stays in memory. */
function streamOf(handle: FileHandle, path: string): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK), 0, CHUNK);
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        } catch (error) {
          await handle.close().catch(() => undefined);
          throw cannotBeRead(path, error);
        }
        await handle.close();
        controller.close();
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}

/** @param cause - of the system; undefined for a file that does not exist any more. */
export function cannotBeRead(path: string, cause: unknown): NeMoError {
  const hint = permissionHint(cause);
  const code = hint === undefined ? (systemCode(cause) ?? 'ENOENT') : 'NOT_CAPABLE';
  // What stands for bytes that are not UTF-8.
  const why = path.includes('\ufffd') ? 'its name is not UTF-8' : code;
  return new NeMoError(`${path} cannot be read (${why}).`, {
    code: 'transfer_failed',
    hint,
    cause,
  });
}

function wasReplaced(path: string): NeMoError {
  return new NeMoError(
    `${path} is not the file that was found first: it was changed or replaced.`,
    {
      code: 'transfer_failed',
    },
  );
}
