/** The audit targets of a workspace: the models that are audited. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { AuditTarget } from './auditor-types.ts';

/** Parameters of: List the audit targets of a workspace. */
export interface AuditTargetListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create an audit target. */
export interface AuditTargetCreateParams extends WorkspaceParams {
  /** Name, unique within its workspace. */
  name: string;
  /** Kind of generator, as in `openai` or `nim`. */
  type: string;
  /** Model to audit, by the name that the server knows. */
  model: string;
  /** What the audit target is for, in free text. */
  description?: string | null;
  /** Settings of the generator, by module. */
  options?: Record<string, unknown>;
}

/** Parameters of: Update an audit target. */
export interface AuditTargetUpdateParams extends WorkspaceParams {
  /** Kind of generator, as in `openai` or `nim`. */
  type: string;
  /** Model to audit, by the name that the server knows. */
  model: string;
  /** What the audit target is for, in free text. */
  description?: string | null;
  /** Settings of the generator, by module. */
  options?: Record<string, unknown>;
}

/**
 * The audit targets of a workspace: the models that are audited.
 *
 * @example
 * for await (const item of auditor.targets.list()) console.log(item);
 */
export class AuditTargets extends Resource {
  /** All audit targets of a workspace. */
  list(params?: AuditTargetListParams, options?: ListOptions): PagePromise<AuditTarget> {
    return this.http.pages('GET /apis/auditor/v2/workspaces/{workspace}/targets', params, options);
  }

  /**
   * Creates an audit target.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AuditTargetCreateParams, options?: RequestOptions): RequestPromise<AuditTarget> {
    return this.http.call('POST /apis/auditor/v2/workspaces/{workspace}/targets', params, options);
  }

  /**
   * Returns one audit target by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<AuditTarget> {
    return this.http.call(
      'GET /apis/auditor/v2/workspaces/{workspace}/targets/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes an audit target.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params: AuditTargetUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<AuditTarget> {
    return this.http.call(
      'PUT /apis/auditor/v2/workspaces/{workspace}/targets/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an audit target.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/auditor/v2/workspaces/{workspace}/targets/{name}',
      { ...params, name },
      options,
    );
  }
}
