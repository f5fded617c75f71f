/** Downloads files of a fileset into a local folder. */

import { NeMoError, permissionHint, systemCode, type TransferResult } from '../../errors.ts';
import { expandPath, resolveUrl } from '../../http/prepare/resolve-url.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles } from '../../runtime/local-files.ts';
import { FILE, type FilesetFile, type FilesetPlace } from './file-routes.ts';
import { checkLocalPath, type FilesetRef, parseFilesetRef } from './fileset-ref.ts';
import { receiveFile } from './receive-file.ts';
import { findRemote, requireFiles } from './select-files.ts';
import { type TransferOptions, type TransferStep, transfer } from './transfer.ts';

export interface DownloadOptions extends TransferOptions {
  /** What to do with a local file that exists. `skip` leaves it if it has the same size. Default: `overwrite`. */
  readonly exists?: 'overwrite' | 'skip' | 'fail' | undefined;
  /**
   * Whether to continue what an interrupted download has left. That takes a server that names the version of the file (ETag); without
   * one the file starts over. Default: true.
   */
  readonly resume?: boolean | undefined;
}

/** @throws TypeError, before the first byte, for names that cannot be written safely. */
export async function downloadFiles(
  transport: Transport,
  local: LocalFiles,
  source: string | FilesetRef,
  to: string,
  options: DownloadOptions,
): Promise<TransferResult> {
  const { workspace, fileset, path } = parseFilesetRef(source);
  const place = { workspace, name: fileset };
  const selection = await findRemote(transport, local, source, { signal: options.signal });
  if (path !== '') requireFiles(selection, { workspace, fileset, path });
  const isFolder = await local.isFolder(to);
  const exact = selection.isSingleFile && !isFolder;
  const [parent, last] = local.split(to);
  if (!isFolder && !exact && (await local.sizeOf(parent, last)) !== undefined) {
    throw new TypeError(`${to} is a file, and not a folder for several files.`);
  }
  const [folder, single] = exact ? [parent, last] : [to, undefined];
  const { filter = () => true } = options;
  const wanted = selection.files.filter((file) => filter(selection.nameOf(file)));
  const targets = wanted.map((file) => ({
    file,
    name: checkLocalPath(single ?? selection.nameOf(file)),
  }));
  for (const { name } of targets) local.checkNames(name);
  refuseCollisions(targets.map(({ name }) => name));
  const tasks = targets.map(({ file, name }) => {
    const target = { folder, name };
    return {
      path: file.path,
      size: file.size,
      repeatable: true,
      run: (step: TransferStep) =>
        downloadOne(transport, local, place, file, target, options, step).catch((error) => {
          throw withoutSystemError(name, error);
        }),
    };
  });
  return transfer(tasks, options, transport.runtime);
}

/** Refuses names that differ only in case, which a case-insensitive disk would store as one file. */
function refuseCollisions(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      throw new TypeError(
        `${JSON.stringify(other)} and ${JSON.stringify(name)} would be one file on some systems. Download them into different folders.`,
      );
    }
    seen.set(key, name);
  }
}

interface Target {
  readonly folder: string;
  readonly name: string;
}

async function downloadOne(
  transport: Transport,
  local: LocalFiles,
  place: FilesetPlace,
  file: FilesetFile,
  target: Target,
  { exists = 'overwrite', resume = true }: DownloadOptions,
  step: TransferStep,
): Promise<boolean> {
  const there = await local.sizeOf(target.folder, target.name);
  if (there !== undefined && exists === 'fail')
    throw new TypeError(`${target.name} exists already.`);
  if (there === file.size && exists === 'skip') return false;
  const url = await urlOf(transport, place, file);
  const part = await local.openPart(target.folder, target.name, file.size, url);
  let received = 0;
  let isKept = true;
  try {
    // A complete part without its final name may be of an older version of the file, so it is not continued.
    received = resume && part.size < file.size ? part.size : 0;
    const source = { transport, place, file };
    for await (const total of receiveFile(source, part, received, step)) received = total;
    isKept = false;
    await part.commit();
    return true;
  } catch (error) {
    if (error instanceof NeMoError && error.code === 'invalid_response') isKept = false;
    if (isKept && received > 0) await part.close();
    else await part.discard();
    throw error;
  }
}

/** Where a file comes from. What was left of a file with the same name from another place is not continued. */
async function urlOf(
  transport: Transport,
  { workspace, name }: FilesetPlace,
  { path }: FilesetFile,
): Promise<string> {
  const target = await transport.target();
  const values = { workspace: workspace ?? target.workspace, name, path };
  return resolveUrl(target.baseUrl, expandPath(FILE, values), '').href;
}

/** Converts errors of the system, as for a name that is too long or already used by a folder. */
function withoutSystemError(name: string, error: unknown): unknown {
  const hint = permissionHint(error);
  const code = hint === undefined ? systemCode(error) : 'NOT_CAPABLE';
  if (error instanceof NeMoError || error instanceof TypeError || code === undefined) return error;
  return new NeMoError(`${name} cannot be written (${code}).`, {
    code: 'transfer_failed',
    hint: hint ?? HINTS[code],
    cause: error,
  });
}

const IN_THE_WAY = 'A file and a folder cannot have the same name.';
const HINTS: Readonly<Record<string, string>> = {
  EISDIR: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  ENAMETOOLONG: 'The name is too long for this file system.',
};
