/** The runtime's fetch, routed through proxies and trusting the extra authorities that the environment names. */

import { readFile } from 'node:fs/promises';
import { ConfigError, systemCode } from '../errors.ts';
import type { Host } from '../host/host.ts';

const CA_VARIABLE = 'NMP_CLIENT_SSL_CERT_FILE';
const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/**
 * Without proxy and CA variables it is the built-in fetch, and undici is never loaded.
 *
 * @param env - reads a variable; asked at the first request.
 */
export function networkFetch(env: (name: string) => string | undefined): Host['fetch'] {
  let dispatcher: Promise<unknown> | undefined;
  return async (input, init) => {
    dispatcher ??= makeDispatcher(env);
    const through = await dispatcher.catch((error: unknown) => {
      dispatcher = undefined;
      throw error;
    });
    if (through === undefined) return globalThis.fetch(input, init);
    // The built-in fetch takes a dispatcher of undici 7; the DOM's types do not know it.
    return globalThis.fetch(input, { ...init, dispatcher: through } as RequestInit);
  };
}

export interface NetworkSettings {
  /** Path of the extra certificate authorities, which can be read. */
  readonly ca: string | undefined;
  /** Variable and value of each proxy that is set. */
  readonly proxies: readonly (readonly [name: string, url: string])[];
  /** Hosts that are asked without a proxy. */
  readonly direct: string | undefined;
}

/**
 * What the environment says about the network.
 *
 * @throws ConfigError when the certificates cannot be read
 */
export async function networkSettings(
  env: (name: string) => string | undefined,
): Promise<NetworkSettings> {
  const ca = env(CA_VARIABLE);
  if (ca !== undefined) await readBundle(ca);
  const proxies = PROXY_VARIABLES.flatMap((name) => {
    const url = env(name);
    return url === undefined ? [] : [[name, url] as const];
  });
  return { ca, proxies, direct: env('NO_PROXY') ?? env('no_proxy') };
}

async function makeDispatcher(env: (name: string) => string | undefined): Promise<unknown> {
  const file = env(CA_VARIABLE);
  const proxied = PROXY_VARIABLES.some((name) => env(name) !== undefined);
  if (file === undefined && !proxied) return undefined;
  const ca = file === undefined ? undefined : await readBundle(file);
  const { EnvHttpProxyAgent } = await import('undici');
  const connect = ca === undefined ? {} : { ca };
  return new EnvHttpProxyAgent({ connect, requestTls: connect, proxyTls: connect });
}

/** PEM certificates; checked here because TLS ignores what it cannot read. */
async function readBundle(file: string): Promise<string> {
  const refuse = (why: string, cause?: unknown) =>
    new ConfigError(`${CA_VARIABLE} names ${file}, which ${why}.`, {
      code: 'invalid_setting',
      path: file,
      cause,
    });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw refuse(`cannot be read (${systemCode(error) ?? 'unknown error'})`, error);
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw refuse('holds no PEM certificate');
  return text;
}
