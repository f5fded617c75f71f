/** `nmp auth status`: shows the identity, scopes, expiry and source of the login. Never a token. */

import { otherConfigFile } from '../../../config-file/other-generation.ts';
import { REMEDIES } from '../../../errors.ts';
import { loginCommand } from '../../../login/login-errors.ts';
import { isLoginFor, platformOfLogin, storedTokens } from '../../../login/login-of-context.ts';
import { displayScopes } from '../../../oauth/provider-scopes.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { parseScopes } from '../../../token/claims.ts';
import { freshnessOf } from '../../../token/expiry.ts';
import { TokenSet } from '../../../token/token-set.ts';
import { type CliContext, type Selected, selectedContext } from '../../cli-context.ts';
import { EXIT } from '../../errors/exit-codes.ts';
import { completeCommand } from '../../errors/fit-remedy.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { isoOrNull } from '../../output/iso-time.ts';
import { shownIdentity } from '../identity.ts';
import { isRenewable } from '../is-renewable.ts';
import { scopeDifference } from '../login/granted-scopes.ts';
import type { Printer } from './explain.ts';

export interface StatusOptions {
  readonly json?: boolean | undefined;
  /** Shows the result of each credential source. */
  readonly explain?: boolean | undefined;
  /** Prints nothing and reports through the exit code. */
  readonly check?: boolean | undefined;
}

/** The machine-readable status; a version only ever gains fields. */
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
 * @returns the exit code: 0 logged in, 4 not logged in, 5 expired and not refreshable.
 * @throws UsageError when the options contradict each other.
 */
export async function status(cli: CliContext, options: StatusOptions): Promise<number> {
  refuseContradictions(cli, options);
  const printer = printerOf(cli, options);
  if (options.explain) return (await import('./explain.ts')).explain(cli, printer);
  const selected = await selectedContext(cli);
  const tokens = tokensInUse(cli, selected);
  const { value: workspace } = await cli.profile().workspace();
  const report = reportOf(cli, selected, { tokens, workspace });
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
    throw new UsageError(`--json and --output-format ${outputFormat} can't be combined.`);
  }
  const printing =
    options.explain || options.json || outputFormat !== undefined || query !== undefined;
  if (options.check && printing) {
    throw new UsageError("--check prints nothing and can't be combined with output options.");
  }
}

/** Undefined unless data was requested. The preferred format of the context applies to lists only. */
function printerOf(cli: CliContext, options: StatusOptions): Printer | undefined {
  const { query } = cli.globals;
  const outputFormat = options.json ? 'json' : cli.globals.outputFormat;
  if (outputFormat === undefined && query === undefined) return undefined;
  return async (data) => {
    const { printResult } = await import('../../output/print-result.ts');
    await printResult({ ...cli, globals: { ...cli.globals, outputFormat } }, data, {});
  };
}

/** A login for another platform than the command names is not used there. */
function tokensInUse({ io }: CliContext, { context, baseUrl }: Selected): TokenSet | undefined {
  const variable = io.runtime.env('NMP_ACCESS_TOKEN');
  if (variable !== undefined) return new TokenSet({ accessToken: variable });
  return context !== undefined && isLoginFor(context, baseUrl) ? storedTokens(context) : undefined;
}

function reportOf(
  { io }: CliContext,
  { name, baseUrl, store }: Selected,
  { tokens, workspace }: { readonly tokens: TokenSet | undefined; readonly workspace: string },
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
    workspace,
    config_file: store.path,
  };
}

function print(
  cli: CliContext,
  report: StatusReport,
  tokens: TokenSet | undefined,
  { context, isConfigured }: Selected,
): void {
  const { io, globals } = cli;
  if (tokens === undefined) {
    if (!isConfigured) {
      io.out(`You are not logged in.\nRun: ${REMEDIES.firstLogin}`);
      return;
    }
    io.out(`You are not logged in (context "${report.context}", ${report.base_url}).`);
    if (context?.user?.token !== undefined) {
      io.out(`The login of this context is for ${platformOfLogin(context)}.`);
    }
    io.out(`Run: ${completeCommand(loginCommand(report.context), globals)}`);
    return;
  }
  const scopePrefix = prefixOf(tokens.scopes);
  const requested = parseScopes(context?.pin?.scope);
  const scopes = displayScopes({ scopePrefix }, tokens.scopes, requested);
  io.out(loginLine(report, io.runtime.nameOf('NMP_ACCESS_TOKEN')));
  io.out(`Scopes: ${scopes.length === 0 ? 'none in the token' : sanitizeText(scopes.join(' '))}`);
  io.out(`Token expires: ${report.expires_at ?? 'unknown'}${report.expired ? ' (expired)' : ''}`);
  io.out('');
  io.out(`Context     ${report.context} (${report.base_url}, workspace ${report.workspace})`);
  io.out(
    report.source === 'environment'
      ? `Source      ${io.runtime.nameOf('NMP_ACCESS_TOKEN')}`
      : `Source      config file ${withTilde(cli, report.config_file)}`,
  );
  if (report.source === 'config file') printDifference(io.out, requested, tokens.scopes);
  const other = otherConfigFile(io.runtime, report.config_file);
  if (other?.differs) io.out(`Not used    config file ${withTilde(cli, other.path)} (differs)`);
  const automatic =
    report.source === 'config file' && report.refreshable && globals.autoRefresh !== false;
  io.out(`Refresh     ${automatic ? 'automatic' : 'none'}`);
}

function printDifference(
  out: (text: string) => void,
  requested: readonly string[],
  granted: readonly string[],
): void {
  const { missing, additional } = scopeDifference(requested, granted);
  if (missing.length > 0) out(`Not granted ${sanitizeText(missing.join(' '))}`);
  if (additional.length > 0) out(`Unrequested ${sanitizeText(additional.join(' '))}`);
}

/** A token of the environment without an identity is no login. */
function loginLine({ identity, source }: StatusReport, variable: string): string {
  if (identity !== null) return `Logged in as ${identity}`;
  return source === 'environment'
    ? `Using a token from ${variable} (identity unknown)`
    : 'Logged in (identity unknown)';
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
