/** The runtime's fetch, routed through proxies and trusting the extra authorities that the environment names. */

import { readFile } from 'node:fs/promises';
import { ConfigError, systemCode } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type NamedProxy, type ProxySettings, proxySettings } from './proxy-settings.ts';

const CA_VARIABLE = 'NMP_CLIENT_SSL_CERT_FILE';

/** A dispatcher of undici for URLs of each scheme; undefined: the built-in fetch as it is. */
interface Routes {
  readonly http: unknown;
  readonly https: unknown;
}

/**
 * Without proxy and CA variables it is the built-in fetch, and undici is never loaded.
 *
 * @param env - reads a variable; asked at the first request.
 */
export function networkFetch(env: (name: string) => string | undefined): Runtime['fetch'] {
  let routes: Promise<Routes> | undefined;
  return async (input, init) => {
    routes ??= findRoutes(env);
    const { http, https } = await routes.catch((error: unknown) => {
      routes = undefined;
      throw error;
    });
    const url = input instanceof Request ? input.url : String(input);
    const dispatcher = url.startsWith('https:') ? https : http;
    if (dispatcher === undefined) return globalThis.fetch(input, init);
    // The built-in fetch takes a dispatcher of undici 7; the DOM's types do not know it.
    return globalThis.fetch(input, { ...init, dispatcher } as RequestInit);
  };
}

export interface NetworkSettings extends ProxySettings {
  /** Path of the extra certificate authorities, which can be read. */
  readonly ca: string | undefined;
}

/**
 * What the environment says about the network.
 *
 * @throws ConfigError when the certificates cannot be read, or a proxy is none
 */
export async function networkSettings(
  env: (name: string) => string | undefined,
): Promise<NetworkSettings> {
  const ca = env(CA_VARIABLE);
  if (ca !== undefined) await readBundle(ca);
  return { ca, ...proxySettings(env) };
}

async function findRoutes(env: (name: string) => string | undefined): Promise<Routes> {
  const file = env(CA_VARIABLE);
  const { http, https, direct } = proxySettings(env);
  if (file === undefined && http === undefined && https === undefined) {
    return { http: undefined, https: undefined };
  }
  const connect = file === undefined ? {} : { ca: await readBundle(file) };
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const through = ({ url }: NamedProxy) =>
    new EnvHttpProxyAgent({
      httpProxy: url,
      httpsProxy: url,
      noProxy: direct ?? '',
      // Proxies commonly refuse CONNECT to other ports than 443; plain HTTP is forwarded, as everywhere.
      proxyTunnel: false,
      connect,
      requestTls: connect,
      proxyTls: connect,
    });
  const unproxied = file === undefined ? undefined : new Agent({ connect });
  return { http: http && through(http), https: https ? through(https) : unproxied };
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
  const certificates = text.match(CERTIFICATE);
  if (certificates === null) throw refuse('holds no PEM certificate');
  const { X509Certificate } = await import('node:crypto');
  try {
    for (const certificate of certificates) new X509Certificate(certificate);
  } catch (error) {
    throw refuse('holds a certificate that is broken', error);
  }
  return text;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
