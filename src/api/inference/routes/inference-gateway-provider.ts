/** Passes requests on to one provider, unchanged. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';

/** Parameters of: Send a PUT request to a provider. */
export type GatewayProviderPutParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a POST request to a provider. */
export type GatewayProviderPostParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a PATCH request to a provider. */
export type GatewayProviderPatchParams = WorkspaceParams & Record<string, unknown>;

/** Passes requests on to one provider, unchanged. */
export class GatewayProvider extends Resource {
  /**
   * Passes a GET request on to a provider. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  get(
    name: string,
    trailingUri: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PUT request on to a provider. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  put(
    name: string,
    trailingUri: string,
    params?: GatewayProviderPutParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PUT /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a POST request on to a provider. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  post(
    name: string,
    trailingUri: string,
    params?: GatewayProviderPostParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'POST /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a DELETE request on to a provider. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    trailingUri: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'DELETE /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PATCH request on to a provider. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  patch(
    name: string,
    trailingUri: string,
    params?: GatewayProviderPatchParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PATCH /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Fulfilled when the gateway can call the provider; NotFoundError until then.
   *
   * @throws NotFoundError
   */
  ready(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Record<string, unknown>> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/ready',
      { ...params, name },
      options,
    );
  }
}
