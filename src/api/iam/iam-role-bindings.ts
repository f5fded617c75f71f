/** The role bindings of the platform: each gives a principal one role, in one workspace or everywhere. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { RoleBinding, RoleBindingFilter } from '../types/iam-types.ts';
import type { DeleteResponse } from '../types/shared-types.ts';

/** Parameters of: List the role bindings. */
export interface RoleBindingListParams extends PageParams {
  /** Rows per page. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: RoleBindingFilter | string;
}

/** Parameters of: Create a role binding. */
export interface RoleBindingCreateParams {
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Name of the role, as in `Viewer`, `Editor` or `Admin`. The platform does not check that it exists. */
  role: string;
  /** Workspace in which the role is granted; null grants it on the whole platform. */
  workspace?: string | null;
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/** Parameters of: Delete a role binding. */
export interface RoleBindingDeleteParams {
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/**
 * The role bindings of the platform: each gives a principal one role, in one workspace or everywhere.
 *
 * @example
 * for await (const item of client.iam.roleBindings.list()) console.log(item);
 */
export class RoleBindings extends Resource {
  /** All role bindings. */
  list(params?: RoleBindingListParams, options?: ListOptions): PagePromise<RoleBinding> {
    return this.http.pages('GET /apis/auth/v2/iam/role-bindings', params, options);
  }

  /**
   * Creates a role binding.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: RoleBindingCreateParams, options?: RequestOptions): RequestPromise<RoleBinding> {
    return this.http.call(
      'POST /apis/auth/v2/iam/role-bindings{?wait_role_propagation}',
      params,
      options,
    );
  }

  /**
   * Returns one role binding by its name.
   *
   * @throws NotFoundError
   */
  retrieve(name: string, options?: RequestOptions): RequestPromise<RoleBinding> {
    return this.http.call(
      'GET /apis/auth/v2/iam/role-bindings/{name} iam role-bindings',
      { name },
      options,
    );
  }

  /**
   * Deletes a role binding.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params?: RoleBindingDeleteParams,
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/auth/v2/iam/role-bindings/{name} iam role-bindings',
      { ...params, name },
      options,
    );
  }
}
