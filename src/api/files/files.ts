/** Files of filesets: upload, download, list and delete. */

import type { TransferResult } from '../../errors.ts';
import { loadPart } from '../../errors.ts';
import type { Download } from '../../http/parse/download.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles } from '../../runtime/local-files.ts';
import type { DownloadOptions } from './download-files.ts';
import { FILE, type FilesetFile } from './file-routes.ts';
import { checkRemotePath, type FilesetRef, parseFilesetRef } from './fileset-ref.ts';
import { FilesRoutes } from './routes/files-routes.ts';
import type { UploadOptions } from './upload-files.ts';
import type { UploadSource } from './upload-source.ts';

/**
 * Files of filesets. A reference is `[workspace/]fileset#path`, also with `fileset://` before it.
 *
 * @example
 * await client.files.upload('./data', 'my-set', { createFileset: true });
 * for (const file of await client.files.list('my-set')) console.log(file.path, file.size);
 * await client.files.download('my-set#train/*.jsonl', './copy');
 */
export class Files extends FilesRoutes {
  readonly #local: LocalFiles | undefined;

  constructor(transport: Transport, local?: LocalFiles) {
    super(transport);
    this.#local = local;
  }

  /**
   * Uploads files. A folder is uploaded with all files below it. A stream that pauses for 10 seconds is cut by the server.
   *
   * @param source - in Node a path, a folder, a glob or several of them; everywhere a Blob, bytes, a stream, or a function that
   *   returns one of these and is called again for each attempt.
   * @param target - a path that ends in a slash, or none, keeps the name of the source.
   * @throws TransferError when files failed; the others have been uploaded. AbortError, TypeError.
   */
  async upload(
    source: UploadSource,
    target: string | FilesetRef,
    options: UploadOptions = {},
  ): Promise<TransferResult> {
    const { uploadFiles } = await loadPart(import('./upload-files.ts'));
    return uploadFiles(this.http, this.#local, source, target, options);
  }

  /**
   * Downloads a file, a folder, a glob or the whole fileset. No file has its final name before it is complete. The next
   * call for the same file continues it if the server names its version (ETag), and starts it over otherwise. The platform keeps
   * no checksums: sizes are compared.
   *
   * @param to - the folder, or the name of a single file. Default: the current folder.
   * @throws TransferError when files failed; the others have been downloaded. NotFoundError, AbortError, and TypeError for names
   *   that would leave the folder, be one file on a case-insensitive disk, or be those of unfinished downloads (`*.nmp-part`,
   *   `*.nmp-part.etag`).
   */
  async download(
    source: string | FilesetRef,
    to = '.',
    options: DownloadOptions = {},
  ): Promise<TransferResult> {
    const local = this.#local;
    if (local === undefined) {
      throw new TypeError('There is no file system here. Use files.open() to read a file.');
    }
    const { downloadFiles } = await loadPart(import('./download-files.ts'));
    return downloadFiles(this.http, local, source, to, options);
  }

  /**
   * Opens a file: size and type at once, content as a stream, bytes, text or Blob.
   *
   * @throws NotFoundError
   */
  open(source: string | FilesetRef, options?: RequestOptions): RequestPromise<Download> {
    const { workspace, fileset, path } = parseFilesetRef(source);
    const values = { workspace, name: fileset, path: checkRemotePath(path) };
    return this.http.download(`GET ${FILE} files filesets`, values, options);
  }

  /** Lists the files of a fileset, of a folder in it, or those that match a glob (Node only), sorted by path. */
  async list(
    source: string | FilesetRef,
    options: RequestOptions = {},
  ): Promise<readonly FilesetFile[]> {
    const { findRemote } = await loadPart(import('./select-files.ts'));
    return (await findRemote(this.http, this.#local, source, options)).files;
  }

  /**
   * Deletes a file, or all files of a folder or glob. A reference without a path deletes the fileset with everything in it.
   *
   * @returns the paths of the files that were deleted; empty for a whole fileset.
   * @throws NotFoundError
   */
  async delete(
    source: string | FilesetRef,
    options: RequestOptions = {},
  ): Promise<readonly string[]> {
    const { deleteFiles } = await loadPart(import('./delete-files.ts'));
    return deleteFiles(this.http, this.#local, source, options);
  }
}
