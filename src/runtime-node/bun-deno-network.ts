/** The networks of Bun and Deno: extra certificate authorities are options of their own `fetch`. */

import { withUsualAuthorities } from './authorities.ts';

interface DenoNetwork {
  createHttpClient(options: { readonly caCerts: readonly string[] }): unknown;
}

/**
 * Both route requests through the proxies of the environment by themselves.
 *
 * @param bundle - PEM certificates to trust in addition to the usual ones.
 * @param env - reads a variable.
 * @returns what `fetch` needs in its options; undefined in Node.
 */
export async function bunDenoOptions(
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
