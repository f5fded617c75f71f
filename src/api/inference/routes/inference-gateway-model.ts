/** Passes requests on to the provider of one model. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';

/** Parameters of: Send a PUT request to the provider of a model. */
export type GatewayModelPutParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a POST request to the provider of a model. */
export type GatewayModelPostParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a PATCH request to the provider of a model. */
export type GatewayModelPatchParams = WorkspaceParams & Record<string, unknown>;

/** Passes requests on to the provider of one model. */
export class GatewayModel extends Resource {
  /**
   * Passes a GET request on to the provider of a model. For a stream, call `.asResponse()` and read the body.
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
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PUT request on to the provider of a model. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  put(
    name: string,
    trailingUri: string,
    params?: GatewayModelPutParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PUT /apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a POST request on to the provider of a model. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  post(
    name: string,
    trailingUri: string,
    params?: GatewayModelPostParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'POST /apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a DELETE request on to the provider of a model. For a stream, call `.asResponse()` and read the body.
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
      'DELETE /apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PATCH request on to the provider of a model. For a stream, call `.asResponse()` and read the body.
   *
   * @throws NotFoundError
   */
  patch(
    name: string,
    trailingUri: string,
    params?: GatewayModelPatchParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PATCH /apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
      { ...params, name, trailing_uri: trailingUri },
      options,
    );
  }
}
