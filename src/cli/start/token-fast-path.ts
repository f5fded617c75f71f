/**
 * `nmp auth token` in the common case, for scripts that run it in a loop: a plain config file and a token that is not about to
 * expire. The full command handles everything else, including errors.
 */

import { locateConfig } from '../../config-file/config-path.ts';
import { readPlainConfig } from '../../config-file/plain-config.ts';
import { readRegularFile } from '../../file-system/regular-file.ts';
import type { ConfigSnapshot } from '../../runtime/config-store.ts';
import { type VariableReader, variableReader } from '../../runtime/variables.ts';
import { isBearer } from '../../text/is-bearer.ts';
import { COMMAND_MARGIN, freshnessOf } from '../../token/expiry.ts';
import { TokenSet } from '../../token/token-set.ts';
import { TOKEN_COMMAND } from '../auth/token-command.ts';
import { formatClaims, formatToken } from '../auth/token-format.ts';
import { GLOBAL_OPTIONS } from '../global-option-specs.ts';
import type { FastPath } from './fast-path.ts';
import { type QuickOptions, quickArguments } from './quick-arguments.ts';

const MAX_BYTES = 1024 * 1024;
/** Variables that only the full command interprets. */
const VARIABLES = ['NMP_ACCESS_TOKEN', 'NMP_BASE_URL'];
/** Global options that do not change the output of this command, or that are handled here. */
const KNOWN = new Set(['context', 'autoRefresh', 'truncate', 'timestampFormat', 'outputFormat']);

const OPTIONS = [...TOKEN_COMMAND.options, ...GLOBAL_OPTIONS];

export const tokenFastPath: FastPath = ({ args, environment, now }) => {
  if (args[0] !== 'auth' || args[1] !== 'token') return undefined;
  const { options, words } = quickArguments(args.slice(2), OPTIONS) ?? {};
  if (options === undefined || words?.length !== 0 || !isHandled(options)) return undefined;
  const variables = variableReader(() => environment);
  const { env } = variables;
  if (VARIABLES.some((name) => env(name) !== undefined)) return undefined;
  const config = readConfigFile(variables, now);
  const context = options['context'] ?? env('NMP_CURRENT_CONTEXT');
  const login = config && loginIn(config, context as string | undefined);
  if (login === undefined || !isBearer(login.token)) return undefined;
  const { token: accessToken, notedExpiry } = login;
  const tokens = new TokenSet({ accessToken, notedExpiry });
  const freshness = freshnessOf(tokens, now, COMMAND_MARGIN);
  const isUsable =
    options['autoRefresh'] === false ? freshness !== 'expired' : freshness === 'fresh';
  if (!isUsable) return undefined;
  if (options['decode']) return lineOf(formatClaims(tokens));
  const format = options['format'] ?? options['outputFormat'] ?? 'token';
  return lineOf(formatToken(tokens, String(format), login.baseUrl));
};

function lineOf(text: string | undefined): string | undefined {
  return text && `${text}\n`;
}

function isHandled({ format, outputFormat, decode, ...globals }: QuickOptions): boolean {
  if (decode && (format ?? outputFormat) !== undefined) return false;
  if (outputFormat !== undefined && outputFormat !== 'json') return false;
  return Object.keys(globals).every((name) => KNOWN.has(name));
}

interface Login {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly notedExpiry: number | undefined;
  readonly baseUrl: string;
}

/** @param named - the context; undefined: the current one of the file. */
function loginIn({ contexts, currentContext }: ConfigSnapshot, named?: string): Login | undefined {
  const name = named ?? currentContext;
  const { user, cluster } = contexts.find((context) => context.name === name) ?? {};
  if (user?.token === undefined || cluster === undefined) return undefined;
  return { token: user.token, notedExpiry: user.expiresAt, baseUrl: cluster.baseUrl };
}

function readConfigFile(variables: VariableReader, now: number): ConfigSnapshot | undefined {
  try {
    const { path } = locateConfig(variables);
    const text = readRegularFile(path, MAX_BYTES).toString('utf8');
    // Stands for bytes that are not UTF-8, which only the full command explains.
    if (text.includes('\ufffd')) return undefined;
    return readPlainConfig(text, path, now)?.snapshot;
  } catch {
    return undefined;
  }
}
