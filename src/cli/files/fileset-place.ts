/** The fileset and the path in it that a command line names. */

import { type FilesetRef, parseFilesetRef } from '../../api/files/fileset-ref.ts';
import { UsageError } from '../errors/usage-error.ts';
import { checkPathName } from '../path-name.ts';
import type { FileFlags } from './file-options.ts';

/** A reference with a path, which is empty for the whole fileset. */
export type FilesetPlace = FilesetRef & { readonly path: string };

/** @throws UsageError */
export function filesetPlace(text: string, flags: FileFlags): FilesetPlace {
  const { workspace, fileset, path } = parsed(text);
  if (flags.workspace !== undefined) checkPathName(flags.workspace, '--workspace');
  if (workspace !== undefined) checkPathName(workspace, 'WORKSPACE');
  checkPathName(fileset, 'FILESET');
  if (![undefined, workspace].includes(flags.workspace) && workspace !== undefined) {
    throw new UsageError(`${text} names a workspace. Remove it, or remove --workspace.`);
  }
  if (flags.remotePath !== undefined && text.includes('#')) {
    throw new UsageError(`${text} contains a path. Remove it, or remove --remote-path.`);
  }
  return {
    workspace: workspace ?? flags.workspace,
    fileset,
    path: (flags.remotePath ?? path).replace(/^\/+/, ''),
  };
}

function parsed(text: string) {
  try {
    return parseFilesetRef(text);
  } catch {
    throw new UsageError(
      `${JSON.stringify(text)} is not a fileset. Write it as [WORKSPACE/]FILESET[#PATH].`,
    );
  }
}

/** As in `ml-team/my-set#train/a.jsonl`. */
export function placeText({ workspace, fileset, path }: FilesetRef): string {
  const of = workspace === undefined ? '' : `${workspace}/`;
  return `${of}${fileset}${path ? `#${path}` : ''}`;
}
