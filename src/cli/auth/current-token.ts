/** The token that commands use: from the environment, or from the stored login, which is refreshed first when it expires soon. */

import { DEFAULT_BASE_URL } from '../../base-url.ts';
import {
  ConfigError,
  LockTimeoutError,
  TokenExpiredError,
  TransientAuthError,
} from '../../errors.ts';
import { loggedOut, loginCommand } from '../../login/login-errors.ts';
import { StoredLogin, storedTokens } from '../../login/stored-login.ts';
import { checkBearer } from '../../token/bearer.ts';
import { freshnessOf } from '../../token/expiry.ts';
import { TokenSet } from '../../token/token-set.ts';
import { type CliContext, type Selected, selectedContext } from '../cli-context.ts';
import { endsSoon } from './command-margin.ts';
import { isRenewable } from './is-renewable.ts';
import { requirePlatform } from './login/require-platform.ts';

/** @throws LoginRequiredError, TokenExpiredError, AuthError, ConfigError */
export async function currentToken(cli: CliContext): Promise<TokenSet> {
  return (await currentLogin(cli)).tokens;
}

/**
 * As `currentToken`. Unsaved tokens exist only in this process; those in the file can no longer be used.
 *
 * @throws LoginRequiredError, TokenExpiredError, AuthError, ConfigError
 */
export async function currentLogin(
  cli: CliContext,
): Promise<{ readonly tokens: TokenSet; readonly unsaved: boolean }> {
  const { io, globals } = cli;
  const variable = io.runtime.env('NMP_ACCESS_TOKEN');
  if (variable !== undefined) {
    const given = new TokenSet({ accessToken: checkBearer(variable, 'NMP_ACCESS_TOKEN') });
    return { tokens: stillValid(cli, given, 'NMP_ACCESS_TOKEN'), unsaved: false };
  }
  const selected = await selectedContext(cli);
  requirePlatform(cli, selected);
  const { login, tokens } = storedLogin(cli, selected);
  if (globals.autoRefresh === false) {
    return { tokens: stillValid(cli, tokens, `context "${selected.name}"`), unsaved: false };
  }
  const renewed = await renewIfDue(cli, login, tokens);
  checkBearer(renewed.accessToken, `context ${JSON.stringify(selected.name)}`);
  return { tokens: renewed, unsaved: login.unsaved };
}

/**
 * The stored login of the chosen context.
 *
 * @throws LoginRequiredError, TokenExpiredError
 */
export function storedLogin(
  { io }: CliContext,
  { store, name, context, baseUrl }: Selected,
): { login: StoredLogin; tokens: TokenSet } {
  // The short form of the file names no cluster: its login belongs to the default platform.
  const home = context === undefined ? baseUrl : DEFAULT_BASE_URL;
  const place = { context: name, baseUrl: context?.cluster?.baseUrl ?? home };
  const login = new StoredLogin({ runtime: io.runtime, store, ...place });
  const tokens = storedTokens(context);
  if (tokens === undefined) throw loggedOut(place);
  if (freshnessOf(tokens, io.runtime.now()) === 'expired' && !isRenewable(tokens)) {
    throw new TokenExpiredError(
      `The access token of context ${JSON.stringify(name)} has expired and can't be refreshed.`,
      { remedy: loginCommand(name) },
    );
  }
  return { login, tokens };
}

/** A refresh that fails for a transient reason does not matter while the token is valid. */
async function renewIfDue(
  { io }: CliContext,
  login: StoredLogin,
  tokens: TokenSet,
): Promise<TokenSet> {
  const now = io.runtime.now();
  if (!endsSoon(tokens, now) || !isRenewable(tokens)) return tokens;
  try {
    return await login.renew(tokens);
  } catch (error) {
    const isTransient =
      error instanceof TransientAuthError ||
      error instanceof LockTimeoutError ||
      error instanceof ConfigError;
    if (freshnessOf(tokens, now) === 'expired' || !isTransient) throw error;
    io.note(`Note: The token could not be refreshed and is used unchanged: ${error.message}`);
    return tokens;
  }
}

function stillValid({ io }: CliContext, tokens: TokenSet, place: string): TokenSet {
  if (freshnessOf(tokens, io.runtime.now()) !== 'expired') return tokens;
  throw new TokenExpiredError(`The access token of ${place} has expired.`, {
    remedy: place === 'NMP_ACCESS_TOKEN' ? 'unset NMP_ACCESS_TOKEN' : 'nmp auth refresh',
  });
}
