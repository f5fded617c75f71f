/** Uploads files to a fileset. */

import {
  ConflictError,
  lacksWorkspace,
  NotFoundError,
  PROGRAM_HINTS,
  reworded,
  type TransferResult,
} from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles } from '../../runtime/local-files.ts';
import { sameContent } from './compare-content.ts';
import { bodyOf, CountedContent, changed } from './counted-content.ts';
import { FILE, FILESET, FILESETS, type FilesetFile, listFiles } from './file-routes.ts';
import { checkRemotePath, type FilesetRef, parseFilesetRef } from './fileset-ref.ts';
import { type TransferOptions, type TransferStep, transfer } from './transfer.ts';
import { toItems, type UploadItem, type UploadSource } from './upload-source.ts';

export interface UploadOptions extends TransferOptions {
  /**
   * What to do with a file that the fileset has already. `skip` leaves it if it has the same size. Default: `overwrite`.
   */
  readonly exists?: 'overwrite' | 'skip' | 'fail' | undefined;
  /** With `exists: 'skip'`: `content` reads a file of the same size back and compares every byte. Default: `size`. */
  readonly compare?: 'size' | 'content' | undefined;
  /** Whether a missing fileset is created. Default: false. */
  readonly createFileset?: boolean | undefined;
  /** Whether links to files are followed in folders. Default: false, and links are left out. */
  readonly followLinks?: boolean | undefined;
}

export async function uploadFiles(
  transport: Transport,
  local: LocalFiles | undefined,
  source: UploadSource,
  target: string | FilesetRef,
  options: UploadOptions,
): Promise<TransferResult> {
  const { workspace, fileset, path } = parseFilesetRef(target);
  const where = { workspace, name: fileset };
  const { filter = () => true } = options;
  const all = await toItems(source, path, local, options.followLinks === true);
  const items = all.filter(({ file }) => file === undefined || filter(file.path));
  for (const { path } of items) checkRemotePath(path);
  const existing = await existingFiles(transport, where, items.length, options);
  const tasks = items.map((item) => ({
    path: item.path,
    size: item.size,
    repeatable: item.repeatable,
    run: (step: TransferStep) => uploadOne(transport, where, item, existing, options, step),
  }));
  return transfer(tasks, options, transport.runtime);
}

interface Where {
  readonly workspace: string | undefined;
  readonly name: string;
}

/**
 * @param count - of several files, none is opened before the fileset is known to exist: the error would be the same for each.
 * @throws NotFoundError
 */
async function existingFiles(
  transport: Transport,
  where: Where,
  count: number,
  { exists = 'overwrite', createFileset = false, signal }: UploadOptions,
): Promise<ReadonlyMap<string, FilesetFile>> {
  try {
    if (exists === 'overwrite') {
      if (count > 1 || createFileset)
        await transport.call(`GET ${FILESET} files filesets`, { ...where }, { signal });
      return new Map();
    }
    const files = await listFiles(transport, where, { signal });
    return new Map(files.map((file) => [file.path, file]));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    if (!createFileset) throw withHint(error);
  }
  try {
    await transport.call(`POST ${FILESETS}`, { ...where }, { signal });
  } catch (error) {
    // Another process has created it meanwhile.
    if (!(error instanceof ConflictError)) throw error;
  }
  return new Map();
}

function withHint(error: NotFoundError): NotFoundError {
  if (lacksWorkspace(error.detail)) return error;
  return reworded(error, { hint: PROGRAM_HINTS.createFileset });
}

async function uploadOne(
  transport: Transport,
  where: Where,
  item: UploadItem,
  existing: ReadonlyMap<string, FilesetFile>,
  { exists = 'overwrite', compare = 'size' }: UploadOptions,
  step: TransferStep,
): Promise<boolean> {
  const there = existing.get(item.path);
  if (there !== undefined && exists === 'fail') {
    throw new TypeError(`${item.path} exists already.`);
  }
  if (there !== undefined && exists === 'skip' && there.size === item.size) {
    if (compare === 'size') return false;
    const stored = () =>
      transport.download(`GET ${FILE} files filesets`, { ...where, path: item.path }, step.sending);
    if (await sameContent(bodyOf(await item.open()), stored)) return false;
  }
  const sent = new CountedContent(item, await item.open(), step);
  const headers = sent.length === undefined ? undefined : { 'content-length': `${sent.length}` };
  let stored: { readonly size?: unknown } | undefined;
  try {
    stored = await transport.call(
      `PUT ${FILE}{*content} files filesets`,
      { ...where, path: item.path, content: sent.content },
      { ...step.sending, maxRetries: 0, headers },
    );
  } catch (error) {
    // The network reports a source that failed as a connection that failed.
    throw sent.failure ?? (error instanceof NotFoundError ? withHint(error) : error);
  } finally {
    await sent.close();
  }
  if (item.file !== undefined && !(await item.file.isUnchanged())) throw changed(item.path);
  sent.checkStored(stored?.size);
  return true;
}
