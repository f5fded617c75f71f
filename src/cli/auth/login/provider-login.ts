/** Login at the identity provider: chooses the client, and with it the way to log in. */

import type { PlatformAuth } from '../../../oauth/discovery/platform-discovery.ts';
import { loginScopes } from '../../../oauth/provider-scopes.ts';
import type { BrokerSettings, ProviderSettings } from '../../../oauth/provider-settings.ts';
import type { LoginPin } from '../../../runtime/config-store.ts';
import { parseScopes } from '../../../token/claims.ts';
import type { TokenSet } from '../../../token/token-set.ts';
import type { CliContext } from '../../cli-context.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { brokerLogin } from './broker/broker-login.ts';
import { chosenClient } from './chosen-client.ts';
import { deviceLogin } from './device/device-login.ts';
import { requireScopes } from './granted-scopes.ts';
import { tryLogin } from './login-refusal.ts';
import type { LoginResult } from './login-result.ts';
import { asksForPassword, type PasswordOptions, passwordLogin } from './password-login.ts';

export interface ProviderLoginOptions extends PasswordOptions {
  /** Scopes separated by spaces. */
  readonly scope?: string | undefined;
  /** Name of the OAuth client, as discovery has it. */
  readonly client?: string | undefined;
  /** False after `--no-browser`. */
  readonly browser?: boolean | undefined;
}

export interface ProviderTarget {
  readonly platform: PlatformAuth;
  readonly baseUrl: string;
  readonly allowInsecureHttp: boolean;
}

export interface MadeLogin {
  readonly tokens: TokenSet;
  /** The scopes that the token or the response names; empty if neither names any. */
  readonly granted: readonly string[];
  /** Undefined for unsigned tokens. */
  readonly pin: LoginPin | undefined;
  /** Undefined unless the login was made through the broker of the platform. */
  readonly tokenBrokerUrl?: string | undefined;
}

/**
 * | client | user name or password given | way |
 * | ------ | --------------------------- | --- |
 * | of the provider | yes | password grant |
 * | of the provider | no | device flow |
 * | behind the platform's broker | yes | none: the broker only signs in with a browser |
 * | behind the platform's broker | no | the broker |
 *
 * @throws LoginRefusal, UsageError, AuthError
 */
export async function providerLogin(
  cli: CliContext,
  options: ProviderLoginOptions,
  target: ProviderTarget,
): Promise<MadeLogin> {
  const provider = chosenClient(target, options.client);
  const { broker } = provider;
  if (broker !== undefined) return throughBroker(cli, options, target, { ...provider, broker });
  const requested = options.scope === undefined ? undefined : parseScopes(options.scope);
  const scopes = loginScopes(provider, requested);
  const browser = options.browser ?? true;
  const byPassword = await tryLogin('password', () =>
    passwordLogin(cli, options, provider, scopes),
  );
  const result =
    byPassword ?? (await tryLogin('device', () => deviceLogin(cli, provider, scopes, browser)));
  requireScopes(scopes, result);
  const { issuer, tokenEndpoint } = provider;
  return { ...withGranted(result), pin: { issuer, tokenEndpoint, scope: scopes.join(' ') } };
}

async function throughBroker(
  cli: CliContext,
  options: ProviderLoginOptions,
  { baseUrl, allowInsecureHttp }: ProviderTarget,
  provider: ProviderSettings & { readonly broker: BrokerSettings },
): Promise<MadeLogin> {
  const { client, issuer, broker } = provider;
  if (asksForPassword(cli, options)) {
    throw new UsageError(
      `${baseUrl} signs in with a browser for its client "${client}"; a password can't be used.`,
    );
  }
  if (options.scope !== undefined) {
    throw new UsageError(
      `${baseUrl} chooses the scopes of its client "${client}" itself; remove --scope.`,
    );
  }
  const browser = options.browser ?? true;
  const result = await tryLogin('browser', () =>
    brokerLogin(cli, { broker, browser, allowInsecureHttp }),
  );
  const tokenBrokerUrl = broker.tokenEndpoint;
  const scope = loginScopes(provider).join(' ');
  return { ...withGranted(result), pin: { issuer, tokenBrokerUrl, scope }, tokenBrokerUrl };
}

function withGranted({ tokens, granted = [] }: LoginResult): Pick<MadeLogin, 'tokens' | 'granted'> {
  return { tokens, granted: [...granted, ...tokens.scopes] };
}
