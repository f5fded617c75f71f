/** Routes of filesets and files, and the list of files that uploads and downloads start from. */

import { APIError } from '../../errors.ts';
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

/** @throws APIError `invalid_response` when an entry has no path, an empty one, or no size. */
export async function listFiles(
  transport: Transport,
  place: FilesetPlace,
  options: RequestOptions,
): Promise<readonly FilesetFile[]> {
  const { data: list, response } = await transport
    .call<{ data?: unknown } | null>(`GET ${FILESET}/files files filesets`, { ...place }, options)
    .withResponse();
  const files = list?.data;
  if (Array.isArray(files) && files.every(isFile)) {
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  throw new APIError(`The response is not a list of files (HTTP ${response.status})`, {
    code: 'invalid_response',
    method: 'GET',
    url: '',
    status: response.status,
  });
}

function isFile(value: unknown): value is FilesetFile {
  const { path, size } = Object(value) as Partial<FilesetFile>;
  return typeof path === 'string' && path !== '' && Number.isSafeInteger(size) && size! >= 0;
}
