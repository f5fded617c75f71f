/** Routes of filesets and files, and the list of files that uploads and downloads start from. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { Transport } from '../../http/transport.ts';
import type { FilesetFile } from '../types/files-types.ts';

export const FILESETS = '/apis/files/v2/workspaces/{workspace}/filesets';
export const FILESET = `${FILESETS}/{name}`;
export const FILE = `${FILESET}/-/{+path}`;

export type { FilesetFile };

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
