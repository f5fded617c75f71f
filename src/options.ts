/** The options of the client: what a program may say, checked once, each default written once. */

import { parseBaseUrl } from './base-url.ts';
import type { CredentialSource } from './credentials/credential.ts';
import type { AccessToken } from './credentials/explicit-token.ts';
import type { Logger } from './http/logger.ts';
import type { LogLevel } from './runtime/runtime.ts';
import { originOfPage } from './text/page-origin.ts';

/** Options of `new NeMoPlatform()`. All are optional: without any the client uses the login of the CLI. */
export interface ClientOptions {
  /**
   * Base URL of the platform: absolute http(s), or in a page the path of a gateway at its origin, as in `/`. Alone it means
   * direct mode: no config file and no stored credentials. Default: `NMP_BASE_URL`, then the cluster of the context, then
   * `http://localhost:8080`. The web entry has no default.
   */
  baseUrl?: string | undefined;
  /** For calls that name none. Default: `NMP_WORKSPACE`, then the workspace of the context, then `default`. */
  workspace?: string | undefined;
  /**
   * The bearer token, or a function that returns it and is called for every attempt (`fromAccessToken` can cache). Given as
   * `undefined` together with `baseUrl` it falls back to `NMP_ACCESS_TOKEN`.
   */
  accessToken?: AccessToken | undefined;
  /** The context of the config file. Default: `NMP_CURRENT_CONTEXT`, then `current_context` of the file. */
  context?: string | undefined;
  /** Path of the config file. Default: as the CLI chooses it. */
  configFile?: string | undefined;
  /** Replaces the chain of credential sources. */
  credentials?: CredentialSource | undefined;
  /** Milliseconds that one attempt may take. Default: 60 000, and 600 000 for a request that is passed on to a model. */
  timeout?: number | undefined;
  /** How often a failed attempt is repeated. Default: 2. */
  maxRetries?: number | undefined;
  /**
   * Bytes that a response may have when it is read as data, after decompression. Streams and `asResponse()` have no limit.
   * Default: 268 435 456 (256 MiB).
   */
  maxResponseBytes?: number | undefined;
  /** Sent with every request to the platform; `null` leaves out a header that is sent by default. */
  defaultHeaders?: Readonly<Record<string, string | null | undefined>> | undefined;
  /** Used for all traffic, that of tokens and discovery included. Default: the runtime's own. */
  fetch?: ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) | undefined;
  /** Default: `console`. */
  logger?: Logger | undefined;
  /** Default: `warn`. No level ever shows a token, header or body. */
  logLevel?: LogLevel | 'off' | undefined;
}

/** Options after checking. What depends on environment or config file is found out at the first request. */
export interface ResolvedOptions {
  readonly given: Readonly<ClientOptions>;
  readonly baseUrl: string | undefined;
  readonly workspace?: string | undefined;
  readonly context?: string | undefined;
  readonly configFile?: string | undefined;
  /** True: neither the config file nor stored credentials count. */
  readonly direct: boolean;
  /** True: `accessToken: undefined` was written next to `baseUrl`. */
  readonly tokenForgotten: boolean;
  readonly timeout?: number | undefined;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly logger: Logger;
  readonly logLevel: LogLevel | 'off';
}

const MAX_TIMEOUT = 2 ** 31 - 1; // setTimeout fires at once beyond it
const DEFAULT_MAX_RETRIES = 2;
export const DEFAULT_MAX_RESPONSE_BYTES = 256 * 2 ** 20;
const LOG_LEVELS = ['off', 'error', 'warn', 'info', 'debug'];

/** What an option must be, and whether a value is. */
type Rule = readonly [what: string, fits: (value: unknown) => boolean];

const TEXT: Rule = [
  'a non-empty string',
  (value) => typeof value === 'string' && value.trim() !== '',
];
const OBJECT: Rule = ['an object', (value) => typeof value === 'object' && value !== null];
const FUNCTION: Rule = ['a function', (value) => typeof value === 'function'];

const RULES: Readonly<Record<keyof ClientOptions, Rule>> = {
  baseUrl: TEXT,
  workspace: TEXT,
  accessToken: [
    'a string or a function',
    (value) => typeof value === 'string' || typeof value === 'function',
  ],
  context: TEXT,
  configFile: TEXT,
  credentials: [
    'a credential source',
    (value) => typeof (value as CredentialSource | null)?.find === 'function',
  ],
  timeout: numberFrom(1, MAX_TIMEOUT),
  maxRetries: numberFrom(0, 100),
  maxResponseBytes: numberFrom(1, Number.MAX_SAFE_INTEGER),
  defaultHeaders: OBJECT,
  fetch: FUNCTION,
  logger: OBJECT,
  logLevel: [`one of ${LOG_LEVELS.join(', ')}`, (value) => LOG_LEVELS.includes(value as string)],
};

/**
 * @throws TypeError for an unknown option, a wrong type, or options that exclude each other
 * @throws ConfigError `invalid_setting` for an invalid base URL
 */
export function resolveOptions(given: ClientOptions): ResolvedOptions {
  if (Object(given) !== given) throw new TypeError('Options must be an object.');
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(RULES, name)) throw unknownOption(name);
    const [what, fits] = RULES[name as keyof ClientOptions];
    if (value !== undefined && !fits(value))
      throw new TypeError(`The option ${name} must be ${what}.`);
  }
  if (given.credentials !== undefined && given.accessToken !== undefined) {
    throw new TypeError('The options credentials and accessToken exclude each other.');
  }
  const named = given.context !== undefined || given.configFile !== undefined;
  return {
    ...given,
    given,
    baseUrl:
      given.baseUrl === undefined
        ? undefined
        : parseBaseUrl(given.baseUrl, 'The option baseUrl', originOfPage),
    direct: given.baseUrl !== undefined && !named,
    tokenForgotten:
      given.baseUrl !== undefined && 'accessToken' in given && given.accessToken === undefined,
    maxRetries: given.maxRetries ?? DEFAULT_MAX_RETRIES,
    maxResponseBytes: given.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
    logger: given.logger ?? console,
    logLevel: given.logLevel ?? 'warn',
  };
}

function unknownOption(name: string): TypeError {
  const known = Object.keys(RULES);
  const close = known.find((each) => each.toLowerCase() === name.toLowerCase());
  const hint = close === undefined ? `known are ${known.join(', ')}` : `did you mean ${close}?`;
  return new TypeError(`Unknown option ${JSON.stringify(name)}: ${hint}`);
}

function numberFrom(least: number, most: number): Rule {
  return [
    `a number from ${least} to ${most}`,
    (value) => typeof value === 'number' && value >= least && value <= most,
  ];
}
