/**
 * `nmp auth token` in the common case, for scripts that run it in a loop: a plain config file and a token that is not about to
 * expire. The full command handles everything else, including errors.
 */

import { locateConfig } from '../../config-file/config-path.ts';
import { readPlainConfig } from '../../config-file/config-scanner.ts';
import { homeFolder } from '../../config-file/home-folder.ts';
import { readRegularFile } from '../../file-system/regular-file.ts';
import { type VariableReader, variableReader } from '../../runtime/variables.ts';
import { COMMAND_MARGIN, freshnessOf } from '../../token/expiry.ts';
import { isBearer } from '../../token/is-bearer.ts';
import { TokenSet } from '../../token/token-set.ts';
import { formatClaims, formatToken } from '../auth/token-format.ts';
import { TOKEN_OPTIONS } from '../auth/token-options.ts';
import { GLOBAL_OPTIONS } from '../global-option-specs.ts';
import { type QuickOptions, quickArguments } from './quick-arguments.ts';

const MAX_BYTES = 1024 * 1024;
/** Variables that only the full command interprets. */
const VARIABLES = ['NMP_ACCESS_TOKEN', 'NMP_BASE_URL'];
/** Global options that do not change the output of this command, or that are handled here. */
const KNOWN = new Set(['context', 'autoRefresh', 'truncate', 'timestampFormat', 'outputFormat']);

const OPTIONS = [...TOKEN_OPTIONS, ...GLOBAL_OPTIONS];

/**
 * @param args - after `auth token`.
 * @returns the output; undefined when the full command must handle it.
 */
export function tokenFastPath(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  now: number,
): string | undefined {
  const options = quickArguments(args, OPTIONS);
  if (options === undefined || !isHandled(options)) return undefined;
  const variables = variableReader(() => environment);
  const { env } = variables;
  if (VARIABLES.some((name) => env(name) !== undefined)) return undefined;
  const text = readConfigFile(variables);
  const context = options['context'] ?? env('NMP_CURRENT_CONTEXT');
  const login = text === undefined ? undefined : loginIn(text, context as string | undefined);
  if (login === undefined || !isBearer(login.token)) return undefined;
  const { token: accessToken, notedExpiry } = login;
  const tokens = new TokenSet({ accessToken, notedExpiry });
  const freshness = freshnessOf(tokens, now, COMMAND_MARGIN);
  const isUsable =
    options['autoRefresh'] === false ? freshness !== 'expired' : freshness === 'fresh';
  if (!isUsable) return undefined;
  if (options['decode']) return formatClaims(tokens);
  const format = options['format'] ?? options['outputFormat'] ?? 'token';
  return formatToken(tokens, String(format), login.baseUrl);
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
function loginIn(text: string, named: string | undefined): Login | undefined {
  const config = readPlainConfig(text);
  if (config === undefined) return undefined;
  const users = byName(config.lists.get('users'));
  const clusters = byName(config.lists.get('clusters'));
  const contexts = byName(config.lists.get('contexts'));
  if (users === undefined || clusters === undefined || contexts === undefined) return undefined;
  for (const context of contexts.values()) {
    if (!users.has(context.get('user') ?? '') || !clusters.has(context.get('cluster') ?? ''))
      return undefined;
  }
  for (const cluster of clusters.values()) {
    const url = cluster.get('base_url') ?? '';
    if (!/^https?:\/\/[\w.:/-]+$/.test(url) || !URL.canParse(url)) return undefined;
  }
  const current = config.texts.get('current_context');
  if (current !== undefined && !contexts.has(current)) return undefined;
  const context = contexts.get(named ?? current ?? '');
  const user = users.get(context?.get('user') ?? '');
  const token = user?.get('type') === 'oauth' ? user.get('token') : undefined;
  const baseUrl = clusters.get(context?.get('cluster') ?? '')?.get('base_url');
  const seconds = Number(user?.get('expires_at') ?? Number.NaN);
  const notedExpiry = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  return token && baseUrl !== undefined && URL.canParse(baseUrl)
    ? { token, notedExpiry, baseUrl }
    : undefined;
}

type Entry = ReadonlyMap<string, string>;

/** Undefined when an entry has no name or a duplicate name. */
function byName(entries: readonly Entry[] = []): ReadonlyMap<string, Entry> | undefined {
  const named = new Map(entries.map((entry) => [entry.get('name') ?? '', entry]));
  return named.size === entries.length && !named.has('') ? named : undefined;
}

function readConfigFile(variables: VariableReader): string | undefined {
  try {
    const { path } = locateConfig({ ...variables, homeDir: () => homeFolder(variables.env) });
    return readRegularFile(path, MAX_BYTES).toString('utf8');
  } catch {
    return undefined;
  }
}
