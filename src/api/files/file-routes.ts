/** Routes of filesets and files, and the list of files that uploads and downloads start from. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { Transport } from '../../http/transport.ts';

export const FILESETS = '/apis/files/v2/workspaces/{workspace}/filesets';
export const FILESET = `${FILESETS}/{name}`;
export const FILE = `${FILESET}/-/{+path}`;

/** A file of a fileset. */
export interface FilesetFile {
  /** Path in the fileset, with slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** As in `workspace/fileset#path`. */
  file_ref: string;
  /** Path of its URL. */
  file_url: string;
  cache_status?: string | null;
}

export interface FilesetPlace {
  readonly workspace: string | undefined;
  readonly name: string;
}

export async function listFiles(
  transport: Transport,
  place: FilesetPlace,
  options: RequestOptions,
): Promise<readonly FilesetFile[]> {
  const list = await transport.call<{ data: FilesetFile[] }>(
    `GET ${FILESET}/files`,
    { ...place },
    options,
  );
  return list.data.sort((a, b) => (a.path < b.path ? -1 : 1));
}
