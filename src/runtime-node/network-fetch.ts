/** Chooses how requests are sent: directly or through a proxy, trusting the authorities that the environment and the config file name. */

import type { AuthorityFile, Runtime } from '../runtime/runtime.ts';
import {
  type Authorities,
  authorityFiles,
  readAuthorities,
  withUsualAuthorities,
} from './authorities.ts';
import { bunDenoFetch } from './bun-deno-fetch.ts';
import { Connections, sharedConnections } from './network/connections.ts';
import { nodeFetch } from './network/node-fetch.ts';
import { proxyFor } from './proxy-route.ts';
import { ProxyRoutes } from './proxy-routes.ts';
import { type ProxySettings, proxySettings } from './proxy-settings.ts';

/** The ways to reach a URL. */
interface Routes {
  /** Without a proxy. */
  readonly direct: Runtime['fetch'];
  /** Undefined when no variable names a proxy. */
  readonly proxies?: ProxyRoutes | undefined;
}

/**
 * Node's own HTTP for everything that goes through no proxy; the built-in fetch and undici behind a proxy; in Bun and Deno
 * their fetch.
 *
 * @param env - reads a variable; called at the first request.
 */
export function networkFetch(
  env: (name: string) => string | undefined,
): Required<Pick<Runtime, 'fetch' | 'trust'>> {
  let routes: Promise<Routes> | undefined;
  let trusted: AuthorityFile | undefined;
  const trust = (file: AuthorityFile) => {
    if (file.path === trusted?.path && file.setting === trusted.setting) return;
    trusted = file;
    routes = undefined;
  };
  const find = () => {
    const found = findRoutes(env, trusted);
    // A failure is not kept: the file may be repaired meanwhile.
    found.catch(() => {
      if (routes === found) routes = undefined;
    });
    return found;
  };
  const fetch: Runtime['fetch'] = async (input, init) => {
    routes ??= find();
    const { direct, proxies } = await routes;
    if (proxies === undefined) return direct(input, init);
    const proxy = proxyFor(toUrl(input), proxies.settings);
    return proxy === undefined ? direct(input, init) : proxies.send(proxy, input, init);
  };
  return { fetch, trust };
}

function toUrl(input: string | URL | Request): URL {
  if (input instanceof URL) return input;
  return new URL(typeof input === 'string' ? input : input.url);
}

export interface NetworkSettings extends ProxySettings {
  /** Certificate authorities in addition to the usual ones. */
  readonly authorities: readonly Authorities[];
}

/**
 * What the environment and the config file say about the network.
 *
 * @param trusted - the authorities that the config file names for the platform that is called.
 * @throws ConfigError when the certificates cannot be read, or a proxy is invalid
 */
export async function networkSettings(
  env: (name: string) => string | undefined,
  trusted?: AuthorityFile,
): Promise<NetworkSettings> {
  const authorities = await Promise.all(authorityFiles(env, trusted).map(readAuthorities));
  return { authorities, ...proxySettings(env) };
}

async function findRoutes(
  env: (name: string) => string | undefined,
  trusted: AuthorityFile | undefined,
): Promise<Routes> {
  const { authorities: added, ...settings } = await networkSettings(env, trusted);
  const bundle = added.length === 0 ? undefined : added.map(({ text }) => text).join('\n');
  if ('Bun' in globalThis || 'Deno' in globalThis)
    return { direct: await bunDenoFetch(bundle, env) };
  const authorities = bundle === undefined ? undefined : await withUsualAuthorities(bundle, env);
  const connections = sharedConnections(bundle ?? '', () => new Connections(authorities));
  const direct = nodeFetch(connections);
  const hasProxy = settings.http !== undefined || settings.https !== undefined;
  return { direct, proxies: hasProxy ? new ProxyRoutes(settings, authorities) : undefined };
}
