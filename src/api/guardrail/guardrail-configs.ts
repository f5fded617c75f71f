/** The guardrail configurations of a workspace. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { GuardrailConfig, GuardrailConfigFilter } from '../types/guardrail-types.ts';
import type { DeleteResponse, GenericSortField } from '../types/shared-types.ts';

/** Parameters of: List the guardrail configurations of a workspace. */
export interface GuardrailConfigListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: GenericSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: GuardrailConfigFilter | string;
}

/** Parameters of: Create a guardrail configuration. */
export interface GuardrailConfigCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.`, `_`, `@` and `+`, starting with a letter. No `--`, and no `-` at
   * the end. Unique within its workspace.
   */
  name: string;
  /** What the guardrail config is for, in free text. */
  description?: string | null;
  /** Rails, models and prompts, in the form of `config.yml` of NeMo Guardrails. */
  data?: Record<string, unknown>;
}

/** Parameters of: Update a guardrail configuration. */
export interface GuardrailConfigUpdateParams extends WorkspaceParams {
  /** What the guardrail config is for, in free text. */
  description?: string | null;
  /** Rails, models and prompts, in the form of `config.yml` of NeMo Guardrails. */
  data?: Record<string, unknown>;
}

/**
 * The guardrail configurations of a workspace.
 *
 * @example
 * for await (const item of client.guardrail.configs.list()) console.log(item);
 */
export class GuardrailConfigs extends Resource {
  /** All guardrail configurations of a workspace. */
  list(params?: GuardrailConfigListParams, options?: ListOptions): PagePromise<GuardrailConfig> {
    return this.http.pages(
      'GET /apis/guardrails/v2/workspaces/{workspace}/configs',
      { sort: 'created_at', ...params },
      options,
    );
  }

  /**
   * Creates a guardrail configuration.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: GuardrailConfigCreateParams,
    options?: RequestOptions,
  ): RequestPromise<GuardrailConfig> {
    return this.http.call(
      'POST /apis/guardrails/v2/workspaces/{workspace}/configs',
      params,
      options,
    );
  }

  /**
   * Returns one guardrail configuration by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<GuardrailConfig> {
    return this.http.call(
      'GET /apis/guardrails/v2/workspaces/{workspace}/configs/{name} guardrail configs',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a guardrail configuration.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/guardrails/v2/workspaces/{workspace}/configs/{name} guardrail configs',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a guardrail configuration.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params?: GuardrailConfigUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<GuardrailConfig> {
    return this.http.call(
      'PATCH /apis/guardrails/v2/workspaces/{workspace}/configs/{name} guardrail configs',
      { ...params, name },
      options,
    );
  }
}
