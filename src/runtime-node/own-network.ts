/** Extra certificate authorities for the fetch of Bun and Deno, which have their own options for them. */

import { withUsualAuthorities } from './authorities.ts';

interface DenoNetwork {
  createHttpClient(options: { readonly caCerts: readonly string[] }): unknown;
}

/**
 * Both route requests through the proxies of the environment by themselves.
 *
 * @param bundle - PEM certificates to trust in addition to the usual ones.
 * @param env - reads a variable.
 * @returns what `fetch` needs in its options; undefined in Node, which does it with a dispatcher.
 */
export async function ownNetworkOptions(
  bundle: string,
  env: (name: string) => string | undefined,
): Promise<object | undefined> {
  const { Deno, Bun } = globalThis as { Deno?: DenoNetwork; Bun?: unknown };
  if (Deno !== undefined) return { client: Deno.createHttpClient({ caCerts: [bundle] }) };
  if (Bun !== undefined) return { tls: { ca: await withUsualAuthorities(bundle, env) } };
  return undefined;
}

export function isBunOrDeno(): boolean {
  return 'Deno' in globalThis || 'Bun' in globalThis;
}
