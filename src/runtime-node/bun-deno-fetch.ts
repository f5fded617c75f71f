/** The `fetch` of Bun and Deno. Both use the proxies of the environment by themselves. */

import type { Runtime } from '../runtime/runtime.ts';
import { withUsualAuthorities } from './authorities.ts';
import { denoNetworkCode } from './deno-network-code.ts';
import { networkError } from './network/network-error.ts';

interface DenoNetwork {
  createHttpClient(options: { readonly caCerts: readonly string[] }): unknown;
}

/**
 * @param bundle - PEM certificates to trust in addition to the usual ones.
 * @param env - reads a variable.
 */
export async function bunDenoFetch(
  bundle: string | undefined,
  env: (name: string) => string | undefined,
): Promise<Runtime['fetch']> {
  const options = bundle === undefined ? {} : await trusting(bundle, env);
  return (input, init) => globalThis.fetch(input, { ...init, ...options }).catch(rethrow);
}

/** The option of each `fetch` for certificate authorities. */
async function trusting(
  bundle: string,
  env: (name: string) => string | undefined,
): Promise<object> {
  const { Deno } = globalThis as { Deno?: DenoNetwork };
  if (Deno !== undefined) return { client: Deno.createHttpClient({ caCerts: [bundle] }) };
  return { tls: { ca: await withUsualAuthorities(bundle, env) } };
}

function rethrow(error: unknown): never {
  const code = denoNetworkCode(error);
  throw code === undefined ? error : networkError('fetch failed', code);
}
