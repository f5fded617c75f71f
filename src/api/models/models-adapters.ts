/** The adapters of one model, such as LoRA weights. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { Adapter, FinetuningType, Lora } from '../types/shared-types.ts';

/** Parameters of: Create an adapter. */
export interface ModelAdapterCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Fileset of the model adapter, as `name` or `workspace/name`. */
  fileset: string;
  /** Method of the fine-tuning, as in `lora`. */
  finetuning_type: FinetuningType;
  /** What the model adapter is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Whether deployments of the base model load the adapter. Default: `true`. */
  enabled?: boolean;
  /** Parameters of the LoRA adapter. */
  lora_config?: Lora;
}

/** Parameters of: Update an adapter. */
export interface ModelAdapterUpdateParams extends WorkspaceParams {
  /** What the adapter is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Whether deployments of the base model load the adapter. */
  enabled?: boolean | null;
  /** Fileset of the adapter, as `name` or `workspace/name`. */
  fileset?: string | null;
}

/** The adapters of one model, such as LoRA weights. */
export class ModelAdapters extends Resource {
  /**
   * Creates an adapter.
   *
   * @throws NotFoundError
   */
  create(
    modelName: string,
    params: ModelAdapterCreateParams,
    options?: RequestOptions,
  ): RequestPromise<Adapter> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/models/{model_name}/adapters models',
      { ...params, model_name: modelName },
      options,
    );
  }

  /**
   * Deletes an adapter.
   *
   * @throws NotFoundError
   */
  delete(
    modelName: string,
    adapter: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/models/{model_name}/adapters/{adapter} models',
      { ...params, model_name: modelName, adapter },
      options,
    );
  }

  /**
   * Changes an adapter.
   *
   * @throws NotFoundError
   */
  update(
    modelName: string,
    adapter: string,
    params?: ModelAdapterUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Adapter> {
    return this.http.call(
      'PATCH /apis/models/v2/workspaces/{workspace}/models/{model_name}/adapters/{adapter} models',
      { ...params, model_name: modelName, adapter },
      options,
    );
  }
}
