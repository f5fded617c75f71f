/** Requests through a proxy: undici and the built-in fetch, which are loaded when the first request takes this way. */

import type { Dispatcher, Pool } from 'undici';
import { loadPart, ProxyFailure, systemCode } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { NamedProxy, ProxySettings } from './proxy-settings.ts';

type FetchArguments = Parameters<Runtime['fetch']>;

export class ProxyRoutes {
  readonly settings: ProxySettings;
  readonly #authorities: readonly string[] | undefined;
  readonly #agents = new Map<NamedProxy, Dispatcher>();

  /** @param authorities - PEM certificates that replace the usual ones. */
  constructor(settings: ProxySettings, authorities: readonly string[] | undefined) {
    this.settings = settings;
    this.#authorities = authorities;
  }

  /** @throws ProxyFailure when the proxy could not be reached or refused */
  async send(
    proxy: NamedProxy,
    input: FetchArguments[0],
    init: FetchArguments[1],
  ): Promise<Response> {
    const dispatcher = this.#agents.get(proxy) ?? (await this.#connect(proxy));
    try {
      // The built-in fetch takes a dispatcher of undici 7; the DOM's types do not know it.
      return await globalThis.fetch(input, { ...init, dispatcher } as RequestInit);
    } catch (error) {
      const isForwarded = proxy === this.settings.http && proxy.url.startsWith('http:');
      throw failureAt(proxy, error, isForwarded);
    }
  }

  async #connect(proxy: NamedProxy): Promise<Dispatcher> {
    const { Pool, ProxyAgent } = await loadPart(import('undici'));
    const known = this.#agents.get(proxy);
    if (known !== undefined) return known;
    const connect = this.#authorities === undefined ? {} : { ca: [...this.#authorities] };
    const agent = new ProxyAgent({
      uri: proxy.url,
      ...(proxy.authorization && { token: proxy.authorization }),
      // Proxies commonly refuse CONNECT to other ports than 443; plain HTTP is forwarded without a tunnel.
      proxyTunnel: false,
      clientFactory: (origin, options) => withoutEndlessTries(new Pool(origin, options), proxy),
      connect,
      requestTls: connect,
      proxyTls: connect,
    });
    this.#agents.set(proxy, agent);
    return agent;
  }
}

// Errors before anything was received; behind a tunnel, TLS errors are those of the platform.
const AT_PROXY =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;
const TLS = /^(?:ERR_SSL_|EPROTO$)/;
const NOT_HTTP = 'HPE_INVALID_RESPONSE';

/**
 * When a proxy ends the connection instead of opening a tunnel, undici asks it again, without a pause and without an end: by its
 * code, the error is one of a kept connection.
 */
function withoutEndlessTries(pool: Pool, proxy: NamedProxy): Pool {
  const connect = pool.connect.bind(pool) as (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData>;
  const connectOnce = (options: Dispatcher.ConnectOptions) =>
    connect(options).catch((error: unknown) => {
      const code = isInvalidHttp(error) ? NOT_HTTP : systemCode(error);
      throw new ProxyFailure(proxy, {
        code: code?.replace(/^UND_ERR_(?:SOCKET|INFO)$/, 'ECONNRESET'),
      });
    });
  return Object.assign(pool, { connect: connectOnce as Pool['connect'] });
}

/** A ProxyFailure when it was the proxy that failed; the error itself otherwise. */
function failureAt(proxy: NamedProxy, error: unknown, isForwarded: boolean): unknown {
  const known = causesOf(error).find((each) => each instanceof ProxyFailure);
  if (known !== undefined) return known;
  const status = refusalOf(error);
  if (status !== undefined) return new ProxyFailure(proxy, status);
  // In a tunnel, the platform sends the response.
  if (isForwarded && isInvalidHttp(error)) return new ProxyFailure(proxy, { code: NOT_HTTP });
  const code = systemCode(error) ?? '';
  const isAtProxy = AT_PROXY.test(code) || (TLS.test(code) && proxy.url.startsWith('https:'));
  return isAtProxy ? new ProxyFailure(proxy, error) : error;
}

/** The status with which the proxy refused; undici has it in its messages only. */
function refusalOf(error: unknown): number | undefined {
  for (const { message } of causesOf(error)) {
    const status = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(message)?.[1];
    if (status !== undefined) return Number(status);
  }
  return undefined;
}

/** undici gives this error no code. */
function isInvalidHttp(error: unknown): boolean {
  return causesOf(error).some(({ name }) => name === 'HTTPParserError');
}

function causesOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
