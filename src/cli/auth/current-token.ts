/** The token that commands use: from the environment, or from the stored login, which is refreshed first when it expires soon. */

import { checkTokenOrigin } from '../../credentials/token-place.ts';
import { NeMoError, REMEDIES, TokenExpiredError } from '../../errors.ts';
import { loggedOut, loginCommand } from '../../login/login-errors.ts';
import { platformOfLogin, storedTokens } from '../../login/login-of-context.ts';
import { StoredLogin } from '../../login/stored-login.ts';
import { TokenCache } from '../../session/token-cache.ts';
import { checkBearer } from '../../token/bearer.ts';
import { COMMAND_MARGIN, freshnessOf } from '../../token/expiry.ts';
import { TokenSet } from '../../token/token-set.ts';
import { type CliContext, type Selected, selectedContext } from '../cli-context.ts';
import { isRenewable } from './is-renewable.ts';
import { requirePlatform } from './login/require-platform.ts';

/** @throws LoginRequiredError, TokenExpiredError, AuthError, ConfigError */
export async function currentToken(cli: CliContext): Promise<TokenSet> {
  return (await currentLogin(cli)).tokens;
}

/**
 * As `currentToken`. Unsaved tokens exist only in this process; those in the file can no longer be used.
 *
 * @param isCallNext - whether a call to the platform follows, which then reports an unreachable platform. Default: false.
 * @throws LoginRequiredError, TokenExpiredError, AuthError, ConfigError
 */
export async function currentLogin(
  cli: CliContext,
  isCallNext = false,
): Promise<{ readonly tokens: TokenSet; readonly unsaved: boolean }> {
  const { io, globals } = cli;
  const variable = io.runtime.env('NMP_ACCESS_TOKEN');
  if (variable !== undefined) {
    const name = io.runtime.nameOf('NMP_ACCESS_TOKEN');
    const given = new TokenSet({ accessToken: checkBearer(variable, name) });
    return { tokens: stillValid(cli, given, name, `unset ${name}`), unsaved: false };
  }
  const selected = await selectedContext(cli);
  requirePlatform(cli, selected);
  const { login, tokens } = storedLogin(cli, selected);
  if (globals.autoRefresh === false) {
    const place = `context "${selected.name}"`;
    return { tokens: stillValid(cli, tokens, place, 'nmp auth refresh'), unsaved: false };
  }
  const cache = new TokenCache({
    place: `context ${JSON.stringify(selected.name)}`,
    now: () => io.runtime.now(),
    token: tokens,
    renew: isRenewable(tokens) ? (stale, request) => login.renew(stale, request) : undefined,
    margin: COMMAND_MARGIN,
    onKept: (reason) => {
      if (!isCallNext || !isUnreachable(reason, selected)) io.note(`Note: ${problemOf(reason)}`);
    },
  });
  checkBearer(await cache.get(), `context ${JSON.stringify(selected.name)}`);
  return { tokens: cache.current ?? tokens, unsaved: login.unsaved };
}

/**
 * The stored login of the chosen context.
 *
 * @throws LoginRequiredError, TokenExpiredError; AuthError when the command names a platform of another origin
 */
export function storedLogin(
  { io }: CliContext,
  { store, name, context, baseUrl }: Selected,
): { login: StoredLogin; tokens: TokenSet } {
  const place = {
    context: name,
    baseUrl: context === undefined ? baseUrl : platformOfLogin(context),
  };
  const tokens = storedTokens(context);
  if (tokens === undefined) throw loggedOut(place);
  // The token, printed beside another URL, would be sent there.
  checkTokenOrigin(
    `context ${JSON.stringify(name)} of ${store.path}`,
    new URL(place.baseUrl).origin,
    baseUrl,
  );
  const login = new StoredLogin({ runtime: io.runtime, store, ...place });
  if (freshnessOf(tokens, io.runtime.now()) === 'expired' && !isRenewable(tokens)) {
    throw new TokenExpiredError(
      `The access token of context ${JSON.stringify(name)} has expired and can't be refreshed.`,
      { remedy: loginCommand(name) },
    );
  }
  return { login, tokens };
}

/** Whether the platform itself could not be asked for its identity provider. */
function isUnreachable(reason: unknown, { baseUrl }: Selected): boolean {
  return reason instanceof NeMoError && reason.remedy === REMEDIES.checkPlatform(baseUrl);
}

function problemOf(reason: unknown): string {
  const problem = 'The token could not be refreshed and is used unchanged';
  return reason instanceof NeMoError ? `${problem}: ${reason.message}` : `${problem}.`;
}

function stillValid({ io }: CliContext, tokens: TokenSet, place: string, remedy: string): TokenSet {
  if (freshnessOf(tokens, io.runtime.now()) !== 'expired') return tokens;
  throw new TokenExpiredError(`The access token of ${place} has expired.`, { remedy });
}
