/** `nmp auth login`: gets tokens at the identity provider, or unsigned ones, and stores them as one login. */

import { isExposed } from '../../../base-url.ts';
import { requireStorable, saveLogin } from '../../../config-file/edits/login-edit.ts';
import { REMEDIES, TransientAuthError } from '../../../errors.ts';
import { selectContext } from '../../../login/config-context.ts';
import { allowsInsecureHttp, requireEncryption } from '../../../login/insecure-http.ts';
import {
  discoverPlatform,
  type PlatformAuth,
} from '../../../oauth/discovery/platform-discovery.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { shellWord } from '../../../text/shell-word.ts';
import { parseScopes } from '../../../token/claims.ts';
import { type CliContext, type Selected, selectedContext } from '../../cli-context.ts';
import { EXIT } from '../../errors/exit-codes.ts';
import { refuseOutputOptions } from '../../output/refuse-output-options.ts';
import { shownIdentity } from '../identity.ts';
import { noteOverride } from '../note-override.ts';
import { type ScopeDifference, scopeDifference } from './granted-scopes.ts';
import { type MadeLogin, type ProviderLoginOptions, providerLogin } from './provider-login.ts';
import { mayReplace } from './replace-invalid.ts';
import { type UnsignedOptions, unsignedLogin } from './unsigned-login.ts';

export interface LoginOptions extends ProviderLoginOptions, UnsignedOptions {
  readonly unsignedToken?: boolean | undefined;
  /** Log in over plain http to another machine, and remember that for the cluster. */
  readonly allowInsecureHttp?: boolean | undefined;
  /** Replace an invalid config file without asking. */
  readonly yes?: boolean | undefined;
}

/**
 * A failed login leaves the config file unchanged, including the base URL.
 *
 * @returns the exit code: 1 when the user does not want an invalid file to be replaced.
 * @throws LoginRefusal, UsageError, AuthError, ConfigError
 */
export async function login(cli: CliContext, options: LoginOptions): Promise<number> {
  refuseOutputOptions(cli, 'nmp auth login');
  const { io } = cli;
  const { store, name, baseUrl, context, isConfigured } = await selectedContext(
    cli,
    isPlatformGiven(cli) ? 'invalid' : 'missing',
  );
  noteOverride(cli);
  const allowInsecureHttp = decideOnHttp(cli, options, { baseUrl, context });
  const platform = await discoverPlatform(io.runtime, baseUrl, {
    signal: io.signal,
    allowInsecureHttp,
  }).catch(async (error) => {
    throw isConfigured ? error : await withPlatformHint(cli, error, { name, baseUrl });
  });
  const replaced = await requireStorable(store, { context: name, baseUrl });
  if (replaced !== undefined && !(await mayReplace(cli, replaced, options.yes === true))) {
    return EXIT.failure;
  }
  const { tokens, granted, pin, tokenBrokerUrl } = options.unsignedToken
    ? unsigned(cli, options, platform, baseUrl)
    : await providerLogin(cli, options, { platform, baseUrl, allowInsecureHttp });
  const { accessToken, refreshToken, expiresAt } = tokens;
  const login = {
    context: name,
    baseUrl,
    accessToken,
    refreshToken,
    expiresAt,
    pin,
    tokenBrokerUrl,
    allowInsecureHttp: options.allowInsecureHttp,
  };
  const { kept } = await saveLogin(store, login);
  if (kept !== undefined) {
    io.note(
      `Warning: ${store.path} was invalid and has been replaced; the old file was saved as ${kept}.`,
    );
  }
  if (!options.unsignedToken && refreshToken === undefined) {
    io.note(
      'Warning: The identity provider issued no refresh token. Log in again when this login expires.',
    );
  }
  noteScopes(cli, scopeDifference(parseScopes(pin?.scope), granted));
  const identity = shownIdentity(accessToken);
  io.out(identity === undefined ? 'Logged in (identity unknown)' : `Logged in as ${identity}`);
  await noteOtherContext(cli, name);
  return EXIT.ok;
}

/** Commands that name no context use the current one, which a login into another one does not change. */
async function noteOtherContext({ io, globals }: CliContext, name: string): Promise<void> {
  if (globals.context === undefined) return;
  const current = (await selectContext(io.runtime, {}, 'missing'))?.name;
  if (current === undefined || current === name) return;
  io.note(
    `Note: The current context is still ${JSON.stringify(current)}.\nRun: nmp config use-context ${shellWord(name)}`,
  );
}

function unsigned(
  cli: CliContext,
  options: LoginOptions,
  platform: PlatformAuth,
  baseUrl: string,
): MadeLogin {
  return {
    tokens: unsignedLogin(cli, options, platform, baseUrl),
    granted: [],
    pin: undefined,
  };
}

/**
 * Runs before any request: over plain http even the discovery, which decides where a password is sent, can be forged.
 *
 * @returns whether plain http is allowed.
 * @throws AuthError `insecure_http`
 */
function decideOnHttp(
  { io }: CliContext,
  options: LoginOptions,
  { baseUrl, context }: Pick<Selected, 'baseUrl' | 'context'>,
): boolean {
  const isSamePlatform = context?.cluster?.baseUrl === baseUrl;
  const remembered = isSamePlatform ? context?.cluster : undefined;
  const allowed = options.allowInsecureHttp || allowsInsecureHttp(io.runtime, remembered);
  requireEncryption('A login', baseUrl, allowed);
  if (isExposed(new URL(baseUrl))) {
    io.note(`Warning: ${baseUrl} is not encrypted; others on the network can read your token.`);
  }
  return allowed;
}

/** Providers leave out and add scopes without an error (RFC 6749, section 3.3). */
function noteScopes({ io }: CliContext, { missing, additional }: ScopeDifference): void {
  const names = (scopes: readonly string[]) => sanitizeText(scopes.join(' '));
  if (missing.length > 0) io.note(`Note: The identity provider did not grant ${names(missing)}.`);
  if (additional.length > 0)
    io.note(`Note: The identity provider also granted ${names(additional)}.`);
}

/**
 * Without a configured platform the default address was tried, and the user probably means another one: of a new context that of
 * the current context, where there is one.
 */
async function withPlatformHint(
  { io }: CliContext,
  error: unknown,
  { name, baseUrl }: Pick<Selected, 'name' | 'baseUrl'>,
): Promise<unknown> {
  if (!(error instanceof TransientAuthError)) return error;
  const current = await selectContext(io.runtime, {}, 'invalid');
  const known = current?.context?.cluster?.baseUrl;
  const what =
    known === undefined
      ? 'No platform is configured'
      : `Context ${JSON.stringify(name)} has no platform yet`;
  return new TransientAuthError(`${what}, and none responds at ${baseUrl}, the default.`, {
    hint: `Name the URL of ${known === undefined ? 'your' : 'its'} platform.`,
    remedy: known === undefined ? REMEDIES.firstLogin : REMEDIES.logInAt(known),
    cause: error,
  });
}

/** An invalid file can only be replaced when the platform is named elsewhere. */
function isPlatformGiven({ io, globals }: CliContext): boolean {
  return globals.baseUrl !== undefined || io.runtime.env('NMP_BASE_URL') !== undefined;
}
