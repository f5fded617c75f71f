/** The entry for Node, Bun and Deno: the same names and types as the web entry, plus config file, locks and proxies behind them. */

import { PlatformClient } from './client.ts';
import type { ClientOptions } from './options.ts';
import { createNodeRuntime } from './runtime-node/node-runtime.ts';

export * from './exports.ts';

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
    super(options, createNodeRuntime);
  }
}
