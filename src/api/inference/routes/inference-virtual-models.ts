/** The virtual models of a workspace: names under which the gateway serves models, with middleware. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  MiddlewareCall,
  VirtualModel,
  VirtualModelFilter,
  VirtualModelInferenceConfig,
} from '../../types/inference-types.ts';

/** Parameters of: List the virtual models of a workspace. */
export interface VirtualModelListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 200. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
  /** Whether to leave out those that the platform made for models. Default: `false`. */
  exclude_autoprovisioned?: boolean;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: VirtualModelFilter | string;
}

/** Parameters of: Create a virtual model. */
export interface VirtualModelCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.`, `_`, `@` and `+`, starting with a letter. No `--`, and no `-` at
   * the end. Unique within its workspace.
   */
  name: string;
  /** Model that is called unless middleware chooses another, as `workspace/name`. */
  default_model_entity?: string | null;
  /** Whether the platform made it for a model and removes it with the model. Default: `false`. */
  autoprovisioned?: boolean;
  /** Models that middleware may choose from, each with its own settings. */
  models?: VirtualModelInferenceConfig[];
  /** Middleware that a request passes, in order. */
  request_middleware?: MiddlewareCall[];
  /** Middleware that a response passes through, in order. */
  response_middleware?: MiddlewareCall[];
  /** Middleware that runs after the response was sent. */
  post_response_middleware?: MiddlewareCall[];
  /** Proxy of a plugin that forwards the calls, as in `plugin.proxy`; null for the gateway's own. */
  override_proxy?: string | null;
}

/** Parameters of: Delete a virtual model. */
export interface VirtualModelDeleteParams extends WorkspaceParams {
  /** Version that the change is based on; another one is a conflict. Since version 0.8 of the platform. */
  expected_db_version?: number;
}

/** Parameters of: Update a virtual model. */
export interface VirtualModelPatchParams extends WorkspaceParams {
  /** Model that is called unless middleware chooses another, as `workspace/name`. */
  default_model_entity?: string | null;
  /** Whether the platform made it for a model and removes it with the model. Default: `false`. */
  autoprovisioned?: boolean;
  /** Models that middleware may choose from, each with its own settings. */
  models?: VirtualModelInferenceConfig[];
  /** Middleware that a request passes, in order. */
  request_middleware?: MiddlewareCall[];
  /** Middleware that a response passes through, in order. */
  response_middleware?: MiddlewareCall[];
  /** Middleware that runs after the response was sent. */
  post_response_middleware?: MiddlewareCall[];
  /** Proxy of a plugin that forwards the calls, as in `plugin.proxy`; null for the gateway's own. */
  override_proxy?: string | null;
}

/**
 * The virtual models of a workspace: names under which the gateway serves models, with middleware.
 *
 * @example
 * for await (const item of client.inference.virtualModels.list()) console.log(item);
 */
export class VirtualModels extends Resource {
  /** All virtual models of a workspace. */
  list(params?: VirtualModelListParams, options?: ListOptions): PagePromise<VirtualModel> {
    return this.http.pages(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/virtual-models',
      params,
      options,
    );
  }

  /**
   * Creates a virtual model.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: VirtualModelCreateParams, options?: RequestOptions): RequestPromise<VirtualModel> {
    return this.http.call(
      'POST /apis/inference-gateway/v2/workspaces/{workspace}/virtual-models',
      params,
      options,
    );
  }

  /**
   * Returns one virtual model by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<VirtualModel> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/virtual-models/{name} inference virtual-models',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a virtual model.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params?: VirtualModelDeleteParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/inference-gateway/v2/workspaces/{workspace}/virtual-models/{name} inference virtual-models',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes fields of a virtual model; fields that are left out stay.
   *
   * @throws NotFoundError
   */
  patch(
    name: string,
    params?: VirtualModelPatchParams,
    options?: RequestOptions,
  ): RequestPromise<VirtualModel> {
    return this.http.call(
      'PATCH /apis/inference-gateway/v2/workspaces/{workspace}/virtual-models/{name} inference virtual-models',
      { ...params, name },
      options,
    );
  }
}
