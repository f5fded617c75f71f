/** The entry for browsers, Workers and every other runtime with web platform globals only. */

import { PlatformClient } from './client.ts';
import { overKy } from './http/send/over-ky.ts';
import type { ClientOptions } from './options.ts';
import { createWebRuntime } from './runtime/web-runtime.ts';

export * from './exports.ts';

/**
 * The client of a NeMo Platform.
 *
 * @example
 * ```ts
 * import { NeMoPlatform } from 'nemo-platform';
 *
 * const client = new NeMoPlatform({ baseUrl: 'https://nmp.company.com', accessToken: 'a token' });
 * for await (const workspace of client.workspaces.list()) console.log(workspace.name);
 * ```
 */
export class NeMoPlatform extends PlatformClient {
  /**
   * Does no I/O.
   *
   * @throws TypeError for unknown options, wrong types and options that exclude each other
   * @throws ConfigError for an invalid base URL; AuthError for an invalid token
   */
  constructor(options: ClientOptions = {}) {
    super(options, {
      createRuntime: createWebRuntime,
      sender: (runtime) => overKy((input, init) => runtime.fetch(input, init)),
    });
  }
}
