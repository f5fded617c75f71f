/** Tokens of a limited scope for programs, where the platform has them enabled. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { PageParams } from './list-params.ts';
import { Resource } from './resource.ts';
import type {
  AccessKeyList,
  AccessKeyRevocation,
  AccessKeyRotation,
  AccessKeyStatusChange,
  AccessKeyWorkspaceGrant,
  CreatedAccessKey,
} from './types/access-keys-types.ts';

/** Parameters of: List your access keys, without their tokens. */
export interface AccessKeyListParams extends PageParams {
  /** Rows per page. From 1 to 100. Default: `100`. */
  page_size?: number;
}

/** Parameters of: Create an access key; its token is shown only once. */
export interface AccessKeyCreateParams {
  /** Label of the key; need not be unique. At most 128 characters. */
  name?: string | null;
  /** What the key is for, in free text. At most 1024 characters. */
  description?: string | null;
  /**
   * Lifetime in seconds. Left out: the platform's default, 30 days unless it is configured otherwise. At least
   * 1.
   */
  expires_in_seconds?: number | null;
  /** Service account as which the key acts; only for platform admins. At most 240 characters. */
  service_account_id?: string | null;
  /** Services that the key may use, as in `models`. Left out: all. */
  scope?: string[] | null;
  /** ID of a key of yours that this one replaces; it is revoked at once. */
  rotates?: string | null;
  /** Workspaces to which the key's principal gets access. */
  workspaces?: AccessKeyWorkspaceGrant[] | null;
}

/** Parameters of: Replace an access key by a new one. */
export interface AccessKeyRotateParams {
  /** Seconds for which the replaced key is still accepted. At least 1. */
  grace_period_seconds?: number | null;
}

/** Tokens of a limited scope for programs, where the platform has them enabled. */
export class AccessKeys extends Resource {
  /**
   * Returns one page of your access keys, without their tokens. `has_more` says whether there is another page.
   * Since version 0.8 of the platform.
   *
   * @example
   * const { data, has_more } = await client.accessKeys.list();
   */
  list(params?: AccessKeyListParams, options?: RequestOptions): RequestPromise<AccessKeyList> {
    return this.http.call('GET /apis/auth/v2/access-keys', params, options);
  }

  /**
   * Creates an access key that acts as you, or as a service account. Only this response contains its token.
   * Names need not be unique. Where access keys are not enabled, it throws NotFoundError. Since version 0.8 of
   * the platform.
   *
   * @throws BadRequestError when the lifetime is longer than the platform allows.
   * @throws NotFoundError
   * @example
   * const { token } = await client.accessKeys.create({ name: 'ci', scope: ['models'] });
   */
  create(
    params?: AccessKeyCreateParams,
    options?: RequestOptions,
  ): RequestPromise<CreatedAccessKey> {
    return this.http.call('POST /apis/auth/v2/access-keys', params, options);
  }

  /**
   * Revokes an access key for good. `revoked` is false for a key that was revoked before. Since version 0.8 of
   * the platform.
   *
   * @throws NotFoundError
   * @example
   * await client.accessKeys.delete('ak_0123456789abcdef0123456789abcdef');
   */
  delete(jti: string, options?: RequestOptions): RequestPromise<AccessKeyRevocation> {
    return this.http.call('DELETE /apis/auth/v2/access-keys/{jti} access-keys', { jti }, options);
  }

  /**
   * Creates a new key with the name, description and scope of an active one, which ends after the grace period.
   * Since version 0.8 of the platform.
   *
   * @throws NotFoundError
   * @throws ConflictError when the key is not active.
   * @example
   * const { new_key } = await client.accessKeys.rotate('ak_0123456789abcdef0123456789abcdef');
   */
  rotate(
    jti: string,
    params?: AccessKeyRotateParams,
    options?: RequestOptions,
  ): RequestPromise<AccessKeyRotation> {
    return this.http.call(
      'POST /apis/auth/v2/access-keys/{jti}/rotate access-keys',
      { ...params, jti },
      options,
    );
  }

  /**
   * Suspends an access key until `unsuspend`. Since version 0.8 of the platform.
   *
   * @throws NotFoundError
   * @example
   * await client.accessKeys.suspend('ak_0123456789abcdef0123456789abcdef');
   */
  suspend(jti: string, options?: RequestOptions): RequestPromise<AccessKeyStatusChange> {
    return this.http.call(
      'POST /apis/auth/v2/access-keys/{jti}/suspend{*} access-keys',
      { jti },
      options,
    );
  }

  /**
   * Makes a suspended access key active again. Since version 0.8 of the platform.
   *
   * @throws NotFoundError
   * @example
   * await client.accessKeys.unsuspend('ak_0123456789abcdef0123456789abcdef');
   */
  unsuspend(jti: string, options?: RequestOptions): RequestPromise<AccessKeyStatusChange> {
    return this.http.call(
      'POST /apis/auth/v2/access-keys/{jti}/unsuspend{*} access-keys',
      { jti },
      options,
    );
  }
}
