/** The entry for Node, Bun and Deno: the same names and types as the web entry, plus config file, locks and proxies behind them. */

import { PlatformClient } from './client.ts';
import { nodeEntry } from './node-entry.ts';
import type { ClientOptions } from './options.ts';

export * from './exports.ts';
export { type ConfigFileOptions, fromConfigFile } from './login/config-file-source.ts';
export {
  fromWorkloadIdentity,
  type WorkloadIdentityOptions,
} from './login/workload-identity.ts';

/**
 * The client of a NeMo Platform. Without options it uses the login of the CLI.
 *
 * @example
 * ```ts
 * import { NeMoPlatform } from 'nemo-platform';
 *
 * const client = new NeMoPlatform();
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
    super(options, nodeEntry);
  }
}
