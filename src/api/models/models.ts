/** The models of a workspace: what they are, where their weights are stored, and who serves them. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  APIEndpointData,
  Model,
  ModelEntityFilter,
  ModelEntitySortField,
  ModelSpec,
  PromptData,
} from '../types/models-types.ts';
import type { BackendFormat, FinetuningType } from '../types/shared-types.ts';
import { ModelAdapters } from './models-adapters.ts';

/** Parameters of: List the models of a workspace. */
export interface ModelListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: ModelEntitySortField;
  /** Show everything. Default: `false`. */
  verbose?: boolean;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: ModelEntityFilter | string;
}

/** Parameters of: Create a model. */
export interface ModelCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Name of a project that groups the model with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** What the model is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Specification of the model. */
  spec?: ModelSpec;
  /** Method of the fine-tuning, as in `lora` or `all_weights`; null for base models. */
  finetuning_type?: FinetuningType;
  /** Fileset of the model, as `name` or `workspace/name`. */
  fileset?: string | null;
  /** Model that was fine-tuned, as `workspace/name`; null for base models. */
  base_model?: string | null;
  /** Where the model is served. */
  api_endpoint?: APIEndpointData;
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
  /** Prompt that belongs to the model, for models made by prompting. */
  prompt?: PromptData;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers?: string[] | null;
  /**
   * Whether the server may run Python code that comes with the checkpoint. Allow it only for sources that you
   * trust. Default: `false`.
   */
  trust_remote_code?: boolean;
}

/** Parameters of: Show a model. */
export interface ModelRetrieveParams extends WorkspaceParams {
  /** Show everything. Default: `false`. */
  verbose?: boolean;
}

/** Parameters of: Update a model. */
export interface ModelUpdateParams extends WorkspaceParams {
  /** What the model is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Specification of the model. */
  spec?: ModelSpec;
  /** Fileset of the model, as `name` or `workspace/name`. */
  fileset?: string | null;
  /** Method of the fine-tuning, as in `lora` or `all_weights`; null for base models. */
  finetuning_type?: FinetuningType;
  /** Model that was fine-tuned, as `workspace/name`; null for base models. */
  base_model?: string | null;
  /** Where the model is served. */
  api_endpoint?: APIEndpointData;
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
  /** Prompt that belongs to the model, for models made by prompting. */
  prompt?: PromptData;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers?: string[] | null;
  /**
   * Whether the server may run Python code that comes with the checkpoint. Allow it only for sources that you
   * trust.
   */
  trust_remote_code?: boolean | null;
  /** Show everything. Default: `false`. */
  verbose?: boolean;
}

/**
 * The models of a workspace: what they are, where their weights are stored, and who serves them.
 *
 * @example
 * for await (const item of client.models.list()) console.log(item);
 */
export class Models extends Resource {
  /** The adapters of one model, such as LoRA weights. */
  get adapters(): ModelAdapters {
    return this.part('adapters', ModelAdapters);
  }

  /** All models of a workspace. */
  list(params?: ModelListParams, options?: ListOptions): PagePromise<Model> {
    return this.http.pages('GET /apis/models/v2/workspaces/{workspace}/models', params, options);
  }

  /**
   * Creates a model.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: ModelCreateParams, options?: RequestOptions): RequestPromise<Model> {
    return this.http.call('POST /apis/models/v2/workspaces/{workspace}/models', params, options);
  }

  /**
   * Returns one model by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: ModelRetrieveParams,
    options?: RequestOptions,
  ): RequestPromise<Model> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/models/{name} models',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a model.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/models/{name} models',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a model.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params?: ModelUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Model> {
    return this.http.call(
      'PATCH /apis/models/v2/workspaces/{workspace}/models/{name}{?verbose} models',
      { ...params, name },
      options,
    );
  }
}
