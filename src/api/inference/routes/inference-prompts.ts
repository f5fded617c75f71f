/** The prompts of a workspace: templates of messages with parameters. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  ChatCompletionTool,
  Prompt,
  PromptFilter,
  PromptMessage,
  PromptSort,
} from '../../types/inference-types.ts';
import type { InferenceParams } from '../../types/shared-types.ts';

/** Parameters of: List the prompts of a workspace. */
export interface PromptListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: PromptSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: PromptFilter | string;
}

/** Parameters of: Create a prompt. */
export interface PromptCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Since version 0.8 of the platform also `@` and `+`. Unique within its workspace.
   */
  name: string;
  /** Name of a project that groups the prompt with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** What the prompt is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Messages of the conversation. */
  messages?: PromptMessage[];
  /** Variables that the messages contain. */
  input_variables?: string[];
  /** Functions that the model may call. */
  tools?: ChatCompletionTool[] | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown>;
  /** Format of the response, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Parameters of the calls that use the prompt. */
  inference_params?: InferenceParams;
  /** Words to find the prompt by. */
  tags?: string[] | null;
}

/** Parameters of: Update a prompt. */
export interface PromptUpdateParams extends WorkspaceParams {
  /** Name of a project that groups the prompt with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** What the prompt is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Messages of the conversation. */
  messages?: PromptMessage[];
  /** Variables that the messages contain. */
  input_variables?: string[];
  /** Functions that the model may call. */
  tools?: ChatCompletionTool[] | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown>;
  /** Format of the response, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Parameters of the calls that use the prompt. */
  inference_params?: InferenceParams;
  /** Words to find the prompt by. */
  tags?: string[] | null;
}

/**
 * The prompts of a workspace: templates of messages with parameters.
 *
 * @example
 * for await (const item of client.inference.prompts.list()) console.log(item);
 */
export class Prompts extends Resource {
  /** All prompts of a workspace. */
  list(params?: PromptListParams, options?: ListOptions): PagePromise<Prompt> {
    return this.http.pages('GET /apis/models/v2/workspaces/{workspace}/prompts', params, options);
  }

  /**
   * Creates a prompt.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: PromptCreateParams, options?: RequestOptions): RequestPromise<Prompt> {
    return this.http.call('POST /apis/models/v2/workspaces/{workspace}/prompts', params, options);
  }

  /**
   * Returns one prompt by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Prompt> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/prompts/{name} inference prompts',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a prompt.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params?: PromptUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Prompt> {
    return this.http.call(
      'PUT /apis/models/v2/workspaces/{workspace}/prompts/{name} inference prompts',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a prompt.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/prompts/{name} inference prompts',
      { ...params, name },
      options,
    );
  }
}
