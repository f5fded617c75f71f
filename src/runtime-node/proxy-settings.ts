/** Which proxies the environment names: the variables and their order are those of the platform's Python SDK. */

import { ConfigError } from '../errors.ts';
import { decodeComponent, parseUrl } from '../text/url-parts.ts';

export interface NamedProxy {
  /** As in `HTTPS_PROXY`. */
  readonly variable: string;
  /** Without user name and password. */
  readonly url: string;
  /** The value of `Proxy-Authorization`, where the variable holds a user name. */
  readonly authorization: string | undefined;
}

export interface ProxySettings {
  /** The proxy for `http:` URLs and that for `https:` URLs; neither is used for the other scheme. */
  readonly http: NamedProxy | undefined;
  readonly https: NamedProxy | undefined;
  /** Hosts that are reached without a proxy, separated by commas; `*` for all. */
  readonly direct: string | undefined;
}

/** @throws ConfigError that names the variable, never its value: it may hold a password. */
export function proxySettings(env: (name: string) => string | undefined): ProxySettings {
  const all = anyCase(env, 'ALL_PROXY');
  return {
    http: proxyOf(anyCase(env, 'HTTP_PROXY') ?? all),
    https: proxyOf(anyCase(env, 'HTTPS_PROXY') ?? all),
    direct: anyCase(env, 'NO_PROXY')?.value,
  };
}

function proxyOf(found: FoundVariable | undefined): NamedProxy | undefined {
  if (found === undefined) return undefined;
  const { variable, value } = found;
  const refuse = (why: string) =>
    new ConfigError(`${variable} ${why}.`, { code: 'invalid_setting' });
  const url = parseUrl(value.includes('://') ? value : `http://${value}`);
  if (url === undefined) throw refuse('is not the URL of a proxy');
  if (!/^https?:$/.test(url.protocol)) {
    const scheme = url.protocol.slice(0, -1);
    throw refuse(`names a ${scheme} proxy, which is not supported: use an http or https proxy`);
  }
  const authorization = basicAuthorization(url);
  url.username = '';
  url.password = '';
  return { variable, url: url.href, authorization };
}

function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '') return undefined;
  // Users paste passwords unencoded: their `%` may begin no escape sequence.
  const credentials = `${decodeComponent(username)}:${decodeComponent(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

interface FoundVariable {
  readonly variable: string;
  readonly value: string;
}

/** Lower case takes precedence, as in curl and Python. */
function anyCase(
  env: (name: string) => string | undefined,
  name: string,
): FoundVariable | undefined {
  for (const variable of [name.toLowerCase(), name]) {
    const value = env(variable);
    if (value !== undefined) return { variable, value };
  }
  return undefined;
}
