/** How the platform authenticates its users. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import { Resource } from './resource.ts';
import type { AuthDiscovery } from './types/shared-types.ts';

/** How the platform authenticates its users. */
export class Auth extends Resource {
  /** How the platform authenticates its users: whether it does at all, and with which identity provider. */
  discovery(options?: RequestOptions): RequestPromise<AuthDiscovery> {
    return this.http.call('GET /apis/auth/discovery', {}, options);
  }
}
