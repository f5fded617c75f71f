/** `nmp auth status`: who is logged in, with which scopes, until when, and where that comes from. Never a token. */

import { loginCommand } from '../../login/login-errors.ts';
import { storedTokens } from '../../login/stored-login.ts';
import { displayScopes } from '../../oauth/provider-scopes.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { freshnessOf } from '../../token/expiry.ts';
import { parseScopes } from '../../token/parse-scopes.ts';
import { TokenSet } from '../../token/token-set.ts';
import { type CliContext, type Selected, selectedContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { completeCommand } from '../fit-remedy.ts';
import { isoOrNull } from '../output/iso-time.ts';
import { UsageError } from '../usage-error.ts';
import { explain, type Printer } from './explain.ts';
import { shownIdentity } from './identity.ts';
import { isRenewable } from './is-renewable.ts';

export interface StatusOptions {
  readonly json?: boolean | undefined;
  /** Say what each credential source answered. */
  readonly explain?: boolean | undefined;
  /** Print nothing, answer by exit code. */
  readonly check?: boolean | undefined;
}

/** The machine-readable status; fields are only ever added to a version. */
interface StatusReport {
  readonly version: 1;
  readonly logged_in: boolean;
  readonly identity: string | null;
  readonly scopes: readonly string[];
  readonly expires_at: string | null;
  readonly expired: boolean;
  readonly refreshable: boolean;
  readonly source: 'environment' | 'config file' | null;
  readonly context: string;
  readonly base_url: string;
  readonly workspace: string;
  readonly config_file: string;
}

/**
 * @returns the exit code: 0 logged in, 4 not, 5 expired and not refreshable.
 * @throws UsageError when the options contradict each other.
 */
export async function status(cli: CliContext, options: StatusOptions): Promise<number> {
  refuseContradictions(cli, options);
  const printer = printerOf(cli, options);
  if (options.explain) return explain(cli, printer);
  const selected = await selectedContext(cli);
  const tokens = tokensInUse(cli, selected);
  const report = reportOf(cli, selected, tokens);
  if (!options.check) {
    if (printer !== undefined) await printer(report);
    else print(cli, report, tokens, selected);
  }
  if (!report.logged_in) return EXIT.notLoggedIn;
  return report.expired && !report.refreshable ? EXIT.expired : EXIT.ok;
}

function refuseContradictions({ globals }: CliContext, options: StatusOptions): void {
  const { outputFormat, query } = globals;
  if (options.json && outputFormat !== undefined && outputFormat !== 'json') {
    throw new UsageError(`--json and --output-format ${outputFormat} ask for two formats.`);
  }
  const printing =
    options.explain || options.json || outputFormat !== undefined || query !== undefined;
  if (options.check && printing) {
    throw new UsageError(
      '--check prints nothing, its exit code is the answer: leave out the rest.',
    );
  }
}

/** Undefined where nobody has asked for data. What is preferred for lists counts for those alone. */
function printerOf(cli: CliContext, options: StatusOptions): Printer | undefined {
  const { query } = cli.globals;
  const outputFormat = options.json ? 'json' : cli.globals.outputFormat;
  if (outputFormat === undefined && query === undefined) return undefined;
  return async (answer) => {
    const { printAnswer } = await import('../output/print-result.ts');
    await printAnswer({ ...cli, globals: { ...cli.globals, outputFormat } }, answer, {});
  };
}

function tokensInUse({ io }: CliContext, { context }: Selected): TokenSet | undefined {
  const variable = io.runtime.env('NMP_ACCESS_TOKEN');
  if (variable !== undefined) return new TokenSet({ accessToken: variable });
  return storedTokens(context);
}

function reportOf(
  { io }: CliContext,
  { name, baseUrl, context, store }: Selected,
  tokens: TokenSet | undefined,
): StatusReport {
  const fromEnvironment = io.runtime.env('NMP_ACCESS_TOKEN') !== undefined;
  return {
    version: 1,
    logged_in: tokens !== undefined,
    identity: (tokens && shownIdentity(tokens.accessToken)) ?? null,
    scopes: tokens?.scopes ?? [],
    expires_at: isoOrNull(tokens?.expiresAt),
    expired: tokens !== undefined && freshnessOf(tokens, io.runtime.now()) === 'expired',
    refreshable: tokens !== undefined && !fromEnvironment && isRenewable(tokens),
    source: tokens === undefined ? null : fromEnvironment ? 'environment' : 'config file',
    context: name,
    base_url: baseUrl,
    workspace: io.runtime.env('NMP_WORKSPACE') ?? context?.workspace ?? 'default',
    config_file: store.path,
  };
}

function print(
  cli: CliContext,
  report: StatusReport,
  tokens: TokenSet | undefined,
  { context }: Selected,
): void {
  const { io, globals } = cli;
  if (tokens === undefined) {
    io.out(`Not logged in to context "${report.context}" (${report.base_url}).`);
    io.out(`Run: ${completeCommand(loginCommand(report.context), globals)}`);
    return;
  }
  const scopePrefix = prefixOf(tokens.scopes);
  const requested = parseScopes(context?.pin?.scope);
  const scopes = displayScopes({ scopePrefix }, tokens.scopes, requested);
  io.out(`Logged in as ${report.identity ?? 'an unnamed identity'}`);
  io.out(
    `Scopes: ${scopes.length === 0 ? 'not named by the token' : sanitizeText(scopes.join(' '))}`,
  );
  io.out(`Token expires: ${report.expires_at ?? 'unknown'}${report.expired ? ' (expired)' : ''}`);
  io.out('');
  io.out(`Context     ${report.context} (${report.base_url}, workspace ${report.workspace})`);
  io.out(
    report.source === 'environment'
      ? 'Source      NMP_ACCESS_TOKEN'
      : `Source      config file ${withTilde(cli, report.config_file)}`,
  );
  const automatic =
    report.source === 'config file' && report.refreshable && globals.autoRefresh !== false;
  io.out(`Refresh     ${automatic ? 'automatic' : 'none'}`);
}

/** Entra's scopes carry the cluster's prefix, as in `api://<client id>/platform:read`. */
function prefixOf(scopes: readonly string[]): string | undefined {
  const prefixed = scopes.find((scope) => scope.startsWith('api://'));
  return prefixed?.slice(0, prefixed.lastIndexOf('/') + 1);
}

function withTilde({ io }: CliContext, path: string): string {
  const home = io.runtime.env('HOME');
  return home !== undefined && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
