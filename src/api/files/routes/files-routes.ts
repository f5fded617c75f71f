/** The files of filesets. Generated from contract/ by `npm run generate`; do not edit. */

import type { Download, FileHead } from '../../../http/parse/download.ts';
import type { RequestBody } from '../../../http/prepare/body.ts';
import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { FilesetFile, FilesetFileList } from '../../types/files-types.ts';
import { Filesets } from './files-filesets.ts';
import { FilesOtlp } from './files-otlp.ts';

/** Parameters of: List the files of a fileset. */
export interface FileListFilesParams extends WorkspaceParams {
  /** Folder whose files are listed, with those in its subfolders, or the path of one file. */
  path?: string;
  /** Whether to fill in `cache_status`, which costs a look at the store for each file. Default: `false`. */
  include_cache_status?: boolean;
}

/** The files of filesets. */
export class FilesRoutes extends Resource {
  /** The filesets of a workspace: named stores of files, such as data sets and model weights. */
  get filesets(): Filesets {
    return this.part('filesets', Filesets);
  }

  /** OpenTelemetry data that is stored in filesets. */
  get otlp(): FilesOtlp {
    return this.part('otlp', FilesOtlp);
  }

  /**
   * Reads a file. A header `range` of one range returns a part of it.
   *
   * @throws NotFoundError
   */
  downloadFile(
    name: string,
    path: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(
      'GET /apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{+path}',
      { ...params, name, path },
      options,
    );
  }

  /**
   * Writes a file; a file of this path is replaced as a whole.
   *
   * @throws NotFoundError
   */
  uploadFile(
    name: string,
    path: string,
    content: RequestBody,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<FilesetFile> {
    return this.http.call(
      'PUT /apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{+path}{*content}',
      { ...params, name, path, content },
      options,
    );
  }

  /**
   * Deletes a file.
   *
   * @throws NotFoundError
   */
  deleteFile(
    name: string,
    path: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<FilesetFile> {
    return this.http.call(
      'DELETE /apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{+path}',
      { ...params, name, path },
      options,
    );
  }

  /**
   * The size and the type of a file, without its content.
   *
   * @throws NotFoundError
   */
  headFile(
    name: string,
    path: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<FileHead> {
    return this.http.head(
      'HEAD /apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{+path}',
      { ...params, name, path },
      options,
    );
  }

  /**
   * All files of a fileset, in one response.
   *
   * @throws NotFoundError
   */
  listFiles(
    name: string,
    params?: FileListFilesParams,
    options?: RequestOptions,
  ): RequestPromise<FilesetFileList> {
    return this.http.call(
      'GET /apis/files/v2/workspaces/{workspace}/filesets/{name}/files',
      { ...params, name },
      options,
    );
  }
}
