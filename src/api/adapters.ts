/** The adapters of a workspace, such as LoRA weights, across all models. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from './list-params.ts';
import { Resource } from './resource.ts';
import type { AdapterEntityFilter } from './types/adapters-types.ts';
import type { Adapter, FinetuningType, Lora } from './types/shared-types.ts';

/** Parameters of: List the adapters of a workspace. */
export interface AdapterListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: AdapterEntityFilter | string;
}

/** Parameters of: Create an adapter. */
export interface AdapterCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Fileset of the adapter, as `name` or `workspace/name`. */
  fileset: string;
  /** Method of the fine-tuning, as in `lora`. */
  finetuning_type: FinetuningType;
  /** Model, as `name` or `workspace/name`. At most 127 characters. */
  model: string;
  /** What the adapter is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Whether deployments of the base model load the adapter. Default: `true`. */
  enabled?: boolean;
  /** Parameters of the LoRA adapter. */
  lora_config?: Lora;
}

/** Parameters of: Update an adapter. */
export interface AdapterPatchParams extends WorkspaceParams {
  /** What the adapter is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Whether deployments of the base model load the adapter. */
  enabled?: boolean | null;
  /** Fileset of the adapter, as `name` or `workspace/name`. */
  fileset?: string | null;
}

/**
 * The adapters of a workspace, such as LoRA weights, across all models.
 *
 * @example
 * for await (const item of client.adapters.list()) console.log(item);
 */
export class Adapters extends Resource {
  /** All adapters of a workspace. */
  list(params?: AdapterListParams, options?: ListOptions): PagePromise<Adapter> {
    return this.http.pages('GET /apis/models/v2/workspaces/{workspace}/adapters', params, options);
  }

  /**
   * Creates an adapter.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AdapterCreateParams, options?: RequestOptions): RequestPromise<Adapter> {
    return this.http.call('POST /apis/models/v2/workspaces/{workspace}/adapters', params, options);
  }

  /**
   * Returns one adapter by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Adapter> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/adapters/{name} adapters',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an adapter.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/adapters/{name} adapters',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes fields of an adapter; fields that are left out stay.
   *
   * @throws NotFoundError
   */
  patch(
    name: string,
    params?: AdapterPatchParams,
    options?: RequestOptions,
  ): RequestPromise<Adapter> {
    return this.http.call(
      'PATCH /apis/models/v2/workspaces/{workspace}/adapters/{name} adapters',
      { ...params, name },
      options,
    );
  }
}
