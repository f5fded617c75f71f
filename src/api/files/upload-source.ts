/** What can be uploaded, as tasks with a path, a size and a body that can be opened. */

import type { LocalFile, LocalFiles } from '../../runtime/local-files.ts';
import { checkRemotePath } from './fileset-ref.ts';

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
  readonly open: () => UploadContent;
  readonly file?: LocalFile;
}

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
    const { files, isSingleFile } = await local.find(sources, followLinks);
    return files.map((file) => {
      const exact = isSingleFile && path !== '' && !path.endsWith('/');
      const target = exact ? path : below(path, file.path);
      return {
        path: checkRemotePath(target),
        size: file.size,
        repeatable: true,
        open: file.open,
        file,
      };
    });
  }
  const content = source as UploadContent | (() => UploadContent);
  const name = content instanceof Blob && 'name' in content ? String(content.name) : '';
  const target = path === '' || path.endsWith('/') ? below(path, name) : path;
  const open = typeof content === 'function' ? content : () => content;
  const repeatable = typeof content === 'function' || sizeOf(content) !== undefined;
  const size = typeof content === 'function' ? undefined : sizeOf(content);
  return [{ path: checkRemotePath(target), size, repeatable, open }];
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
