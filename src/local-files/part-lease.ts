/**
 * One writer for each part. Beside a part is a note: the process that writes it, the version (ETag) that its bytes belong to, and a digest
 * of their source. A part without a note, of another source, or of a process that still runs, is never continued.
 */

import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, unlink, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { systemCode } from '../errors.ts';
import { isRunning } from '../file-system/is-running.ts';
import { NO_FOLLOW, NO_WAIT } from '../file-system/open-flags.ts';
import { readRegularFile } from '../file-system/regular-file.ts';
import { isOwnFile } from './own-file.ts';
import { notePath } from './part-names.ts';

/** Milliseconds without a byte after which a part is abandoned although a process has the number of its writer. */
const MAX_PAUSE = 10 * 60_000;
/** An ETag is shorter. */
const MAX_NOTE_BYTES = 4096;
/** The number of no process. */
const NO_WRITER = 0;

/** Notes of the parts that this process writes now. */
const held = new Set<string>();

export interface PartLease {
  /** The version of the bytes that an earlier download has left; undefined when nothing is known. */
  readonly version: string | undefined;
  /** Notes the version of the bytes that follow; call it when the part is empty. */
  keep(version: string | undefined): Promise<void>;
  /** Ends the lease and keeps the note for the next download. */
  release(): Promise<void>;
  /** Ends the lease and removes the note. */
  remove(): Promise<void>;
}

/**
 * @param source - where the bytes come from; the note keeps only its digest.
 * @returns undefined when another download writes the part.
 */
export async function leasePart(part: string, source: string): Promise<PartLease | undefined> {
  const path = resolve(notePath(part));
  const digest = createHash('sha256').update(source).digest('hex');
  if (held.has(path)) return undefined;
  held.add(path);
  try {
    if (await create(path, digest)) return lease(path, digest, undefined);
    const note = await read(path);
    if (isOfOther(note.pid) && (await isFresh(part))) return refuse(path);
    // Of several that find it abandoned, one succeeds in taking it away.
    if (!(await takeAway(path, note.text)) || !(await create(path, digest))) return refuse(path);
    return lease(path, digest, note.digest === digest ? note.version : undefined);
  } catch (error) {
    held.delete(path);
    throw error;
  }
}

function lease(path: string, digest: string, version: string | undefined): PartLease {
  let current = version;
  const end = async (last: () => Promise<void>) => {
    try {
      await last();
    } finally {
      held.delete(path);
    }
  };
  return {
    version,
    async keep(next) {
      current = next;
      await writeFile(path, noteOf(process.pid, current, digest), OVERWRITE);
    },
    release: () => end(() => writeFile(path, noteOf(NO_WRITER, current, digest), OVERWRITE)),
    remove: () => end(() => unlink(path)),
  };
}

function refuse(path: string): undefined {
  held.delete(path);
  return undefined;
}

/** Never through a link that another user has put there meanwhile. */
const OVERWRITE = {
  flag: (constants.O_WRONLY | constants.O_TRUNC | NO_FOLLOW | NO_WAIT) as unknown as string,
};

async function create(path: string, digest: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(noteOf(process.pid, undefined, digest));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

interface Note {
  readonly text: string;
  readonly pid: number;
  readonly version: string | undefined;
  /** SHA-256 of the source. */
  readonly digest: string;
}

/** What another user could have written counts as nothing. */
async function read(path: string): Promise<Note> {
  try {
    const stats = await lstat(path);
    const text = isOwnFile(stats) ? readRegularFile(path, MAX_NOTE_BYTES).toString('latin1') : '';
    const [pid = '', version = '', digest = ''] = text.split('\n');
    return { text, pid: Number(pid), version: version === '' ? undefined : version, digest };
  } catch {
    return { text: '', pid: NO_WRITER, version: undefined, digest: '' };
  }
}

async function takeAway(path: string, text: string): Promise<boolean> {
  const taken = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, taken);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  const isSame = (await read(taken)).text === text;
  // Taken over by another process since it was read: it gets its note back.
  if (!isSame) await rename(taken, path);
  else await unlink(taken);
  return isSame;
}

/** A note of this process that it does not hold is of an earlier one with its number. */
function isOfOther(pid: number): boolean {
  return pid !== process.pid && isRunning(pid);
}

async function isFresh(part: string): Promise<boolean> {
  const stats = await lstat(part).catch(() => undefined);
  return stats === undefined || Date.now() - stats.mtimeMs < MAX_PAUSE;
}

function noteOf(pid: number, version: string | undefined, digest: string): string {
  return `${pid}\n${version ?? ''}\n${digest}\n`;
}
