/** References to filesets and files in them: `[workspace/]fileset[#path]`, also as `fileset://…`. */

import {
  escapeControlCharacters,
  hasControlCharacters,
} from '../../text/escape-control-characters.ts';
import { isPathSegment } from '../../text/url-parts.ts';

/** A fileset, or a file or folder in it. */
export interface FilesetRef {
  /** Undefined: the client's workspace. */
  readonly workspace?: string | undefined;
  readonly fileset: string;
  /** Path in the fileset, with slashes. Empty: the whole fileset. */
  readonly path?: string | undefined;
}

const FORM = /^(?:fileset:\/\/)?(?:([^/#]+)\/)?([^/#]+)(?:#(.*))?$/s;

/** @throws TypeError for text that is not a reference. */
export function parseFilesetRef(ref: string | FilesetRef): FilesetRef & { readonly path: string } {
  if (typeof ref !== 'string') return { ...ref, path: ref?.path ?? '' };
  const [, workspace, fileset, path = ''] = FORM.exec(ref) ?? [];
  if (fileset !== undefined) return { workspace, fileset, path };
  throw new TypeError(
    `${JSON.stringify(ref)} is not a reference to a fileset. Write it as [workspace/]fileset#path.`,
  );
}

/**
 * The server accepts `.`, `..` and empty segments and stores the file under another name.
 *
 * @throws TypeError for a path that is not plain
 */
export function checkRemotePath(path: string): string {
  const problem = path.split('/').every(isPathSegment)
    ? /[\0\r\n]/.test(path) && 'line breaks and NUL are not allowed'
    : '"", "." and ".." are not allowed between slashes';
  if (problem === false) return path;
  throw new TypeError(`${JSON.stringify(path)} is not a path in a fileset: ${problem}.`);
}

/**
 * Checks a name of the server: it must not lead out of the target folder, under the rules of POSIX and of
 * Windows on every system. Nor may they control the terminal or reorder what a file manager shows:
 * `a\u202efdp.exe` looks like `aexe.pdf`.
 *
 * @throws TypeError
 */
export function checkLocalPath(path: string): string {
  checkRemotePath(path);
  // The spelling of Persian and Indic words, and emoji, need the two joiners.
  const isRisky = hasControlCharacters(path.replace(/[\u200c\u200d]/g, ''));
  if (!isRisky && !/[\\\t\n]|^[a-z]:/i.test(path)) return path;
  const shown = escapeControlCharacters(JSON.stringify(path), 4);
  throw new TypeError(`${shown} cannot be used as a local file name.`);
}
