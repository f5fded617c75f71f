/** Deletes files of a fileset, or a whole fileset. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles } from '../../runtime/local-files.ts';
import { FILE, FILESET } from './file-routes.ts';
import { type FilesetRef, parseFilesetRef } from './fileset-ref.ts';
import { findRemote, requireFiles } from './select-files.ts';

/** @returns the paths of the files that were deleted; empty for a whole fileset. */
export async function deleteFiles(
  transport: Transport,
  local: LocalFiles | undefined,
  source: string | FilesetRef,
  options: RequestOptions,
): Promise<readonly string[]> {
  const { workspace, fileset, path } = parseFilesetRef(source);
  const place = { workspace, name: fileset };
  if (path === '') {
    await transport.call(`DELETE ${FILESET} files filesets`, place, options);
    return [];
  }
  const selection = await findRemote(transport, local, source, options);
  requireFiles(selection, { workspace, fileset, path });
  for (const file of selection.files) {
    await transport.call(`DELETE ${FILE} files filesets`, { ...place, path: file.path }, options);
  }
  return selection.files.map((file) => file.path);
}
