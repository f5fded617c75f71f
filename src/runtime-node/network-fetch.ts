/** The runtime's fetch, routed through proxies and trusting the extra authorities that the environment names. */

import type { Dispatcher } from 'undici';
import { ProxyFailure, systemCode } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { CA_VARIABLE, readBundle, withUsualAuthorities } from './authorities.ts';
import { hasOwnNetwork, ownNetworkOptions } from './own-network.ts';
import { proxyFor } from './proxy-route.ts';
import { type NamedProxy, type ProxySettings, proxySettings } from './proxy-settings.ts';

/** How URLs are reached; without dispatchers the built-in fetch does it. */
interface Routes {
  readonly settings: ProxySettings;
  /** For a runtime that is no Node and routes requests by itself. */
  readonly options?: object | undefined;
  readonly direct: Dispatcher | undefined;
  through(proxy: NamedProxy): Dispatcher | undefined;
}

/**
 * Without proxy and CA variables it is the built-in fetch, and undici is never loaded.
 *
 * @param env - reads a variable; called at the first request.
 */
export function networkFetch(env: (name: string) => string | undefined): Runtime['fetch'] {
  let routes: Promise<Routes | undefined> | undefined;
  return async (input, init) => {
    routes ??= findRoutes(env);
    const found = await routes.catch((error: unknown) => {
      routes = undefined;
      throw error;
    });
    if (found === undefined) return globalThis.fetch(input, init);
    if (found.options !== undefined) return globalThis.fetch(input, { ...init, ...found.options });
    const proxy = proxyFor(new URL(input instanceof Request ? input.url : input), found.settings);
    const dispatcher = proxy === undefined ? found.direct : found.through(proxy);
    // The built-in fetch takes a dispatcher of undici 7; the DOM's types do not know it.
    const options = { ...init, dispatcher } as RequestInit;
    return proxy === undefined
      ? globalThis.fetch(input, options)
      : throughProxy(proxy, () => globalThis.fetch(input, options));
  };
}

export interface NetworkSettings extends ProxySettings {
  /** Path of the extra certificate authorities, which can be read. */
  readonly ca: string | undefined;
}

/**
 * What the environment says about the network.
 *
 * @throws ConfigError when the certificates cannot be read, or a proxy is invalid
 */
export async function networkSettings(
  env: (name: string) => string | undefined,
): Promise<NetworkSettings> {
  const ca = env(CA_VARIABLE);
  if (ca !== undefined) await readBundle(ca);
  return { ca, ...proxySettings(env) };
}

async function findRoutes(env: (name: string) => string | undefined): Promise<Routes | undefined> {
  const file = env(CA_VARIABLE);
  const settings = proxySettings(env);
  if (file === undefined && settings.http === undefined && settings.https === undefined) {
    return undefined;
  }
  if (hasOwnNetwork()) return ownRoutes(file, settings);
  const connect =
    file === undefined ? {} : { ca: await withUsualAuthorities(await readBundle(file)) };
  const { Agent, ProxyAgent } = await import('undici');
  const agents = new Map<NamedProxy, Dispatcher>();
  return {
    settings,
    direct: file === undefined ? undefined : new Agent({ connect }),
    through(proxy) {
      const known = agents.get(proxy);
      if (known !== undefined) return known;
      const agent = new ProxyAgent({
        uri: proxy.url,
        ...(proxy.authorization && { token: proxy.authorization }),
        // Proxies commonly refuse CONNECT to other ports than 443; plain HTTP is forwarded, as everywhere.
        proxyTunnel: false,
        connect,
        requestTls: connect,
        proxyTls: connect,
      });
      agents.set(proxy, agent);
      return agent;
    },
  };
}

/** The routes of Bun and Deno, which know the proxies of the environment. */
async function ownRoutes(
  file: string | undefined,
  settings: ProxySettings,
): Promise<Routes | undefined> {
  if (file === undefined) return undefined;
  const options = await ownNetworkOptions(await readBundle(file));
  return { settings, options, direct: undefined, through: () => undefined };
}

// Errors before anything was received; behind a tunnel, TLS errors are those of the platform.
const AT_PROXY =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;
const TLS = /^(?:ERR_SSL_|EPROTO$)/;

/** @throws ProxyFailure when the proxy could not be reached or refused */
async function throughProxy(proxy: NamedProxy, send: () => Promise<Response>): Promise<Response> {
  try {
    return await send();
  } catch (error) {
    const status = refusalOf(error);
    if (status !== undefined) throw new ProxyFailure(proxy, status);
    const code = systemCode(error) ?? '';
    const isAtProxy = AT_PROXY.test(code) || (TLS.test(code) && proxy.url.startsWith('https:'));
    throw isAtProxy ? new ProxyFailure(proxy, error) : error;
  }
}

/** The status with which the proxy refused; undici has it in its messages only. */
function refusalOf(error: unknown): number | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const status = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(e.message)?.[1];
    if (status !== undefined) return Number(status);
  }
  return undefined;
}
