/** Which proxy the environment names for a scheme: the variables and their order are those of the platform's Python side. */

import { ConfigError } from '../errors.ts';

export interface NamedProxy {
  /** As in `HTTPS_PROXY`. */
  readonly variable: string;
  readonly url: string;
}

export interface ProxySettings {
  /** For `http:` and for `https:` URLs; one never stands in for the other. */
  readonly http: NamedProxy | undefined;
  readonly https: NamedProxy | undefined;
  /** Hosts that are asked without a proxy, separated by commas; `*` for all. */
  readonly direct: string | undefined;
}

/** @throws ConfigError that names the variable, never its value: it may hold a password. */
export function proxySettings(env: (name: string) => string | undefined): ProxySettings {
  const direct = anyCase(env, 'NO_PROXY')?.value;
  return {
    http: proxyOf(env, 'HTTP_PROXY'),
    https: proxyOf(env, 'HTTPS_PROXY'),
    direct: direct?.split(/[,\s]+/).includes('*') ? '*' : direct,
  };
}

function proxyOf(env: (name: string) => string | undefined, name: string): NamedProxy | undefined {
  const found = anyCase(env, name) ?? anyCase(env, 'ALL_PROXY');
  if (found === undefined) return undefined;
  const { variable, value } = found;
  const url = value.includes('://') ? value : `http://${value}`;
  if (URL.canParse(url)) return { variable, url };
  throw new ConfigError(`${variable} is not the URL of a proxy.`, { code: 'invalid_setting' });
}

/** In lower case first, as everywhere. */
function anyCase(env: (name: string) => string | undefined, name: string) {
  for (const variable of [name.toLowerCase(), name]) {
    const value = env(variable);
    if (value !== undefined) return { variable, value };
  }
  return undefined;
}
