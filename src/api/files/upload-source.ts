/** What can be uploaded, as tasks with a path, a size and a body that can be opened. */

import { PROGRAM_HINTS } from '../../errors.ts';
import type { LocalFile, LocalFiles, UnreadableFile } from '../../runtime/local-files.ts';

/** Content that is in memory or arrives as a stream. */
export type UploadContent =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** Paths, folders and globs need the Node entry. A function opens its content again for every attempt. */
export type UploadSource = string | readonly string[] | UploadContent | (() => UploadContent);

export interface UploadItem {
  readonly path: string;
  /** Undefined for streams. */
  readonly size: number | undefined;
  readonly repeatable: boolean;
  /** Rejects when the source cannot be read. */
  readonly open: () => UploadContent | Promise<UploadContent>;
  readonly file?: Pick<LocalFile, 'path' | 'isUnchanged'>;
}

/** @returns items whose paths are not checked yet. */
export async function toItems(
  source: UploadSource,
  path: string,
  local: LocalFiles | undefined,
  followLinks: boolean,
): Promise<readonly UploadItem[]> {
  if (typeof source === 'string' || Array.isArray(source)) {
    if (local === undefined) {
      throw new TypeError(
        'There is no file system here: pass a Blob, bytes or a stream, not a path.',
      );
    }
    const sources = typeof source === 'string' ? [source] : (source as readonly string[]);
    if (sources.some(isContent)) {
      throw new TypeError(
        `A string is the path of a file, and this one looks like content. ${PROGRAM_HINTS.uploadText}`,
      );
    }
    const { files, unreadable, isSingleFile } = await local.find(sources, followLinks);
    const exact = isSingleFile && path !== '' && !path.endsWith('/');
    const items = files.map((file) => ({
      path: exact ? path : below(path, file.path),
      size: file.size,
      repeatable: true,
      open: file.open,
      file,
    }));
    return [...items, ...unreadable.map((each) => toFailure(each, path))];
  }
  const content = source as UploadContent | (() => UploadContent);
  const name = content instanceof Blob && 'name' in content ? String(content.name) : '';
  const isFolder = path === '' || path.endsWith('/');
  if (isFolder && name === '') throw new TypeError(PROGRAM_HINTS.blobName);
  const target = isFolder ? below(path, name) : path;
  const open = typeof content === 'function' ? content : () => content;
  const repeatable = typeof content === 'function' || sizeOf(content) !== undefined;
  const size = typeof content === 'function' ? undefined : sizeOf(content);
  return [{ path: target, size, repeatable, open }];
}

/** No system has such paths in practice: several lines, a JSON document, or more characters than a name may have. */
function isContent(source: string): boolean {
  return /[\r\n]|^\s*(?:\{"|\[\s*[{"])/.test(source) || source.length > 4096;
}

/** A source that cannot be read fails only when its upload starts, so that the others are uploaded. */
function toFailure({ path, error }: UnreadableFile, folder: string): UploadItem {
  return {
    path: below(folder, path),
    size: 0,
    repeatable: true,
    open: () => Promise.reject(error),
    file: { path, isUnchanged: async () => true },
  };
}

function below(folder: string, name: string): string {
  const plain = folder.replace(/\/+$/, '');
  return plain === '' ? name : `${plain}/${name}`;
}

export function sizeOf(content: UploadContent): number | undefined {
  if (content instanceof Blob) return content.size;
  if (content instanceof Uint8Array || content instanceof ArrayBuffer) return content.byteLength;
  return undefined;
}
