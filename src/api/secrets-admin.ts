/** What platform administrators do with all secrets at once. */

import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { call } from './call.ts';
import { type Operation, operation } from './operation.ts';

export interface SecretsRotation {
  rotated_secrets: number;
  success: boolean;
}

const ROTATE_ENCRYPTION_KEYS = operation<object>({
  resource: 'secrets.admin',
  method: 'rotateEncryptionKeys',
  summary: 'Re-encrypt all secrets with the current key',
  http: 'POST',
  path: '/apis/secrets/v2/rotate-encryption-keys',
  parameters: {},
  answer: 'object',
  columns: ['rotated_secrets', 'success'],
});

export const SECRETS_ADMIN_OPERATIONS: readonly Operation[] = [ROTATE_ENCRYPTION_KEYS];

/** Administration of all secrets; needs the role PlatformAdmin. */
export class SecretsAdmin {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Encrypts all secrets anew.
   *
   * @example
   * const { rotated_secrets } = await client.secrets.admin.rotateEncryptionKeys();
   */
  rotateEncryptionKeys(options?: RequestOptions): RequestPromise<SecretsRotation> {
    return call(this.#transport, ROTATE_ENCRYPTION_KEYS, [], {}, options);
  }
}
