/** The secrets of a workspace: values that models, providers and jobs read. Lists never contain a value. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { Secret, SecretValue } from '../types/secrets-types.ts';
import { SecretsAdmin } from './secrets-admin.ts';

/** Parameters of: List the secrets of a workspace, without their values. */
export interface SecretListParams extends WorkspaceParams, PageParams {
  /** Rows per page. More than 0. Default: `10`. */
  page_size?: number;
}

/** Parameters of: Create a secret. */
export interface SecretCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Since version 0.8 of the platform also `@` and `+`. Unique within its workspace.
   */
  name: string;
  /** The text to encrypt. It can be read again only by `secrets.access`. */
  value: string;
  /** What the secret is for, in free text. */
  description?: string | null;
}

/** Parameters of: Update the value or the description of a secret. */
export interface SecretUpdateParams extends WorkspaceParams {
  /** The text to encrypt. It can be read again only by `secrets.access`. */
  value?: string | null;
  /** What the secret is for, in free text. */
  description?: string | null;
}

/**
 * The secrets of a workspace: values that models, providers and jobs read. Lists never contain a value.
 *
 * @example
 * for await (const item of client.secrets.list()) console.log(item);
 */
export class Secrets extends Resource {
  /** Administration of all secrets; needs the role PlatformAdmin. */
  get admin(): SecretsAdmin {
    return this.part('admin', SecretsAdmin);
  }

  /**
   * All secrets of a workspace, without their values.
   *
   * @example
   * const page = await client.secrets.list({ workspace: 'ml-team', page_size: 100 });
   */
  list(params?: SecretListParams, options?: ListOptions): PagePromise<Secret> {
    return this.http.pages('GET /apis/secrets/v2/workspaces/{workspace}/secrets', params, options);
  }

  /**
   * Creates a secret. No error repeats its value.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * await client.secrets.create({ name: 'ngc-key', value: key });
   */
  create(params: SecretCreateParams, options?: RequestOptions): RequestPromise<Secret> {
    return this.http.call(
      'POST /apis/secrets/v2/workspaces/{workspace}/secrets{!value}',
      params,
      options,
    );
  }

  /**
   * Returns one secret by its name, without its value.
   *
   * @throws NotFoundError
   * @example
   * const secret = await client.secrets.retrieve('ngc-key');
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Secret> {
    return this.http.call(
      'GET /apis/secrets/v2/workspaces/{workspace}/secrets/{name} secrets',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a secret.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/secrets/v2/workspaces/{workspace}/secrets/{name} secrets',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes the value, the description, or both.
   *
   * @throws NotFoundError
   * @example
   * await client.secrets.update('ngc-key', { value: newKey });
   */
  update(
    name: string,
    params?: SecretUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Secret> {
    return this.http.call(
      'PATCH /apis/secrets/v2/workspaces/{workspace}/secrets/{name}{!value} secrets',
      { ...params, name },
      options,
    );
  }

  /**
   * The value of a secret.
   *
   * @throws NotFoundError
   * @throws PermissionDeniedError
   * @example
   * const { value } = await client.secrets.access('ngc-key');
   */
  access(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<SecretValue> {
    return this.http.call(
      'GET /apis/secrets/v2/workspaces/{workspace}/secrets/{name}/access secrets',
      { ...params, name },
      options,
    );
  }
}
