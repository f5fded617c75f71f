/** Selects files of a fileset: one by its path, those of a folder, or those that match a glob. */

import { NotFoundError, REMEDIES } from '../../errors.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles } from '../../runtime/local-files.ts';
import { type FilesetFile, listFiles } from './file-routes.ts';
import { type FilesetRef, parseFilesetRef } from './fileset-ref.ts';

export interface Selection {
  readonly files: readonly FilesetFile[];
  readonly isSingleFile: boolean;
  /** Path below the selected folder. */
  nameOf(file: FilesetFile): string;
}

/** The files that a reference means, as the fileset has them now. */
export async function findRemote(
  transport: Transport,
  local: LocalFiles | undefined,
  source: string | FilesetRef,
  options: RequestOptions,
): Promise<Selection> {
  const { workspace, fileset, path } = parseFilesetRef(source);
  const all = await listFiles(transport, { workspace, name: fileset }, options);
  return selectFiles(all, path, local);
}

/** @param path - empty for all files. */
async function selectFiles(
  all: readonly FilesetFile[],
  path: string,
  local: LocalFiles | undefined,
): Promise<Selection> {
  const exact = all.filter((file) => file.path === path);
  if (exact.length > 0) {
    return { files: exact, isSingleFile: true, nameOf: (file) => lastOf(file.path) };
  }
  if (/[*?[{]/.test(path)) return byGlob(all, path, local);
  const prefix = path === '' ? '' : `${path.replace(/\/+$/, '')}/`;
  return {
    files: all.filter((file) => file.path.startsWith(prefix)),
    isSingleFile: false,
    nameOf: (file) => file.path.slice(prefix.length),
  };
}

/** @throws NotFoundError when nothing was selected, as for one missing file. */
export function requireFiles(selection: Selection, ref: FilesetRef): void {
  if (selection.files.length > 0) return;
  const { workspace, fileset, path } = ref;
  throw new NotFoundError(`No file of the fileset matches ${JSON.stringify(path)}.`, {
    code: 'not_found',
    method: 'GET',
    url: '',
    status: 404,
    remedy: REMEDIES.listFiles(workspace === undefined ? fileset : `${workspace}/${fileset}`),
  });
}

async function byGlob(
  all: readonly FilesetFile[],
  glob: string,
  local: LocalFiles | undefined,
): Promise<Selection> {
  if (local === undefined)
    throw new TypeError(
      'A glob cannot be used here. Use files.list() and files.open() to choose the files.',
    );
  const matches = await local.matcher(glob);
  const fixed = glob.slice(0, glob.search(/[*?[{]/));
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  return {
    files: all.filter((file) => matches(file.path)),
    isSingleFile: false,
    nameOf: (file) => file.path.slice(folder.length),
  };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
