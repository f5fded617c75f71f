/** Administration of all secrets; needs the role PlatformAdmin. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { Resource } from '../resource.ts';
import type { SecretsRotation } from '../types/secrets-types.ts';

/** Administration of all secrets; needs the role PlatformAdmin. */
export class SecretsAdmin extends Resource {
  /**
   * Encrypts all secrets again with the current key.
   *
   * @example
   * const { rotated_secrets } = await client.secrets.admin.rotateEncryptionKeys();
   */
  rotateEncryptionKeys(options?: RequestOptions): RequestPromise<SecretsRotation> {
    return this.http.call('POST /apis/secrets/v2/rotate-encryption-keys{*} secrets', {}, options);
  }
}
