/** The models that can be called through the gateway, in the form of the OpenAI API. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { OpenAIModel, OpenAIModelList } from '../../types/inference-types.ts';

/** The models that can be called through the gateway, in the form of the OpenAI API. */
export class InferenceModels extends Resource {
  /** All models that the gateway serves, in one response. */
  list(params?: WorkspaceParams, options?: RequestOptions): RequestPromise<OpenAIModelList> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/v1/models',
      params,
      options,
    );
  }

  /**
   * Returns one model that the gateway serves by its name, which may be `workspace/name`.
   *
   * @throws NotFoundError
   */
  get(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<OpenAIModel> {
    return this.http.call(
      'GET /apis/inference-gateway/v2/workspaces/{workspace}/openai/-/v1/models/{+name} inference models',
      { ...params, name },
      options,
    );
  }
}
