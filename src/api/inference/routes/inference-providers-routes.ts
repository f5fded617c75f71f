/** The providers of a workspace: servers that run models. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  ModelProvider,
  ModelProviderFilter,
  ModelProviderSort,
  ModelProviderStatus,
  ServedModelMapping,
} from '../../types/inference-types.ts';

/** Parameters of: List the providers of a workspace. */
export interface ProviderListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: ModelProviderSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: ModelProviderFilter | string;
}

/** Parameters of: Create a provider. */
export interface ProviderCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Base URL of the server. At most 2048 characters. */
  host_url: string;
  /** Name of a project that groups the model provider with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** What the model provider is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Name of the secret that contains the API key. At most 255 characters. */
  api_key_secret_name?: string | null;
  /**
   * Models of the server that become models of the platform; all if it is left out. The provider's own route
   * passes on requests for the others too.
   */
  enabled_models?: string[] | null;
  /** Fields that are added to the body of each request unless it has them. */
  default_extra_body?: Record<string, unknown> | null;
  /** Headers that are added to each request unless it has them. */
  default_extra_headers?: Record<string, string> | null;
  /** Fields that each request gets, whatever it contains. */
  required_extra_body?: Record<string, unknown> | null;
  /** Headers that each request gets, whatever it contains. */
  required_extra_headers?: Record<string, string> | null;
  /** Deployment behind the provider, as `workspace/name`; null for servers elsewhere. At most 255 characters. */
  model_deployment_id?: string | null;
  /** `READY` once the platform knows the provider's models; `ERROR` and `LOST` are failures. */
  status?: ModelProviderStatus;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
  /**
   * Header that carries the API key, and its form, as in `X-API-Key: {{ auth_secret }}`. Default:
   * `Authorization: Bearer {{ auth_secret }}`. At most 1024 characters.
   */
  auth_header_format?: string | null;
}

/** Parameters of: Create or replace a provider. */
export interface ProviderUpdateParams extends WorkspaceParams {
  /** Base URL of the server. At most 2048 characters. */
  host_url: string;
  /** Name of a project that groups the model provider with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** What the model provider is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Name of the secret that contains the API key. At most 255 characters. */
  api_key_secret_name?: string | null;
  /**
   * Models of the server that become models of the platform; all if it is left out. The provider's own route
   * passes on requests for the others too.
   */
  enabled_models?: string[] | null;
  /** Fields that are added to the body of each request unless it has them. */
  default_extra_body?: Record<string, unknown> | null;
  /** Headers that are added to each request unless it has them. */
  default_extra_headers?: Record<string, string> | null;
  /** Fields that each request gets, whatever it contains. */
  required_extra_body?: Record<string, unknown> | null;
  /** Headers that each request gets, whatever it contains. */
  required_extra_headers?: Record<string, string> | null;
  /** Deployment behind the provider, as `workspace/name`; null for servers elsewhere. At most 255 characters. */
  model_deployment_id?: string | null;
  /** `READY` once the platform knows the provider's models; `ERROR` and `LOST` are failures. */
  status?: ModelProviderStatus;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
  /**
   * Header that carries the API key, and its form, as in `X-API-Key: {{ auth_secret }}`. Default:
   * `Authorization: Bearer {{ auth_secret }}`. At most 1024 characters.
   */
  auth_header_format?: string | null;
}

/** Parameters of: Set the status of a provider. */
export interface ProviderUpdateStatusParams extends WorkspaceParams {
  /** Deployment behind the provider, as `workspace/name`; null for servers elsewhere. At most 255 characters. */
  model_deployment_id?: string | null;
  /** Models that the provider serves, with their names there and here. */
  served_models?: ServedModelMapping[] | null;
  /** `READY` once the platform knows the provider's models; `ERROR` and `LOST` are failures. */
  status?: ModelProviderStatus;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
}

/**
 * The providers of a workspace: servers that run models.
 *
 * @example
 * for await (const item of client.inference.providers.list()) console.log(item);
 */
export class ProvidersRoutes extends Resource {
  /** All providers of a workspace. */
  list(params?: ProviderListParams, options?: ListOptions): PagePromise<ModelProvider> {
    return this.http.pages('GET /apis/models/v2/workspaces/{workspace}/providers', params, options);
  }

  /**
   * Creates a provider.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: ProviderCreateParams, options?: RequestOptions): RequestPromise<ModelProvider> {
    return this.http.call('POST /apis/models/v2/workspaces/{workspace}/providers', params, options);
  }

  /**
   * Returns one provider by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelProvider> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/providers/{name} inference providers',
      { ...params, name },
      options,
    );
  }

  /**
   * Replaces a provider, or creates it.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params: ProviderUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<ModelProvider> {
    return this.http.call(
      'PUT /apis/models/v2/workspaces/{workspace}/providers/{name} inference providers',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a provider.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/providers/{name} inference providers',
      { ...params, name },
      options,
    );
  }

  /**
   * Sets the status of a provider; controllers use it.
   *
   * @throws NotFoundError
   */
  updateStatus(
    name: string,
    params?: ProviderUpdateStatusParams,
    options?: RequestOptions,
  ): RequestPromise<ModelProvider> {
    return this.http.call(
      'PUT /apis/models/v2/workspaces/{workspace}/providers/{name}/status inference providers',
      { ...params, name },
      options,
    );
  }
}
