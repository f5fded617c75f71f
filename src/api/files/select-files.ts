/** Selects files of a fileset: one by its path, those of a folder, or those that match a glob. */

import type { LocalFiles } from '../../runtime/local-files.ts';
import type { FilesetFile } from './file-routes.ts';

export interface Selection {
  readonly files: readonly FilesetFile[];
  readonly isSingleFile: boolean;
  /** Path below the selected folder. */
  nameOf(file: FilesetFile): string;
}

/** @param path - empty for all files. */
export async function selectFiles(
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

async function byGlob(
  all: readonly FilesetFile[],
  glob: string,
  local: LocalFiles | undefined,
): Promise<Selection> {
  if (local === undefined) throw new TypeError('Globs need the Node entry of this package.');
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
