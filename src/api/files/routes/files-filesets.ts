/** The filesets of a workspace: named stores of files, such as data sets and model weights. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  Fileset,
  FilesetFilter,
  FilesetMetadata,
  FilesetPurpose,
  HuggingfaceStorageConfig,
  LocalStorageConfig,
  NGCStorageConfig,
  S3StorageConfig,
} from '../../types/files-types.ts';
import type { GenericSortField } from '../../types/shared-types.ts';

/** Parameters of: List the filesets of a workspace. */
export interface FilesetListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: GenericSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: FilesetFilter | string;
}

/** Parameters of: Create a fileset. */
export interface FilesetCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Since version 0.8 of the platform also `@` and `+`. Unique within its workspace.
   */
  name: string;
  /** What the fileset is for, in free text. At most 255 characters. */
  description?: string | null;
  /** Name of a project that groups the fileset with others; it grants no rights. */
  project?: string | null;
  /** Where the files are stored. */
  storage?: LocalStorageConfig | NGCStorageConfig | HuggingfaceStorageConfig | S3StorageConfig;
  /** What it is for. Default: `'generic'`. */
  purpose?: FilesetPurpose;
  /** Free metadata. */
  metadata?: FilesetMetadata;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown>;
  /** Whether the platform keeps a copy of remote files. Default: `false`. */
  cache?: boolean;
}

/** Parameters of: Update a fileset. */
export interface FilesetUpdateParams extends WorkspaceParams {
  /** What the fileset is for, in free text. At most 255 characters. */
  description?: string | null;
  /** Name of a project that groups the fileset with others; it grants no rights. */
  project?: string | null;
  /** What it is for. */
  purpose?: FilesetPurpose;
  /** Free metadata. */
  metadata?: FilesetMetadata;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
}

/**
 * The filesets of a workspace: named stores of files, such as data sets and model weights.
 *
 * @example
 * for await (const item of client.files.filesets.list()) console.log(item);
 */
export class Filesets extends Resource {
  /** All filesets of a workspace. */
  list(params?: FilesetListParams, options?: ListOptions): PagePromise<Fileset> {
    return this.http.pages('GET /apis/files/v2/workspaces/{workspace}/filesets', params, options);
  }

  /**
   * Creates a fileset.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: FilesetCreateParams, options?: RequestOptions): RequestPromise<Fileset> {
    return this.http.call('POST /apis/files/v2/workspaces/{workspace}/filesets', params, options);
  }

  /**
   * Returns one fileset by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Fileset> {
    return this.http.call(
      'GET /apis/files/v2/workspaces/{workspace}/filesets/{name} files filesets',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a fileset.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Fileset> {
    return this.http.call(
      'DELETE /apis/files/v2/workspaces/{workspace}/filesets/{name} files filesets',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a fileset.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params?: FilesetUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Fileset> {
    return this.http.call(
      'PATCH /apis/files/v2/workspaces/{workspace}/filesets/{name} files filesets',
      { ...params, name },
      options,
    );
  }
}
