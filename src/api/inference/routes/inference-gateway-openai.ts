/** Passes requests on to the model that the body names, as the OpenAI API does. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import { GatewayOpenAIV1 } from './inference-gateway-openai-v1.ts';

/** Parameters of: Send a PUT request to a model, in the form of the OpenAI API. */
export type GatewayOpenAIPutParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a POST request to a model, in the form of the OpenAI API. */
export type GatewayOpenAIPostParams = WorkspaceParams & Record<string, unknown>;

/** Parameters of: Send a PATCH request to a model, in the form of the OpenAI API. */
export type GatewayOpenAIPatchParams = WorkspaceParams & Record<string, unknown>;

/** Passes requests on to the model that the body names, as the OpenAI API does. */
export class GatewayOpenAI extends Resource {
  /** Version 1 of the OpenAI API. */
  get v1(): GatewayOpenAIV1 {
    return this.part('v1', GatewayOpenAIV1);
  }

  /**
   * Passes a GET request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and
   * read the body.
   *
   * @throws NotFoundError
   */
  get(
    trailingUri: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
      { ...params, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PUT request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and
   * read the body.
   *
   * @throws NotFoundError
   */
  put(
    trailingUri: string,
    params?: GatewayOpenAIPutParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PUT /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
      { ...params, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a POST request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and
   * read the body.
   *
   * @throws NotFoundError
   */
  post(
    trailingUri: string,
    params?: GatewayOpenAIPostParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'POST /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
      { ...params, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a DELETE request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and
   * read the body.
   *
   * @throws NotFoundError
   */
  delete(
    trailingUri: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'DELETE /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
      { ...params, trailing_uri: trailingUri },
      options,
    );
  }

  /**
   * Passes a PATCH request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and
   * read the body.
   *
   * @throws NotFoundError
   */
  patch(
    trailingUri: string,
    params?: GatewayOpenAIPatchParams,
    options?: RequestOptions,
  ): RequestPromise<unknown> {
    return this.http.call(
      'PATCH /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
      { ...params, trailing_uri: trailingUri },
      options,
    );
  }
}
