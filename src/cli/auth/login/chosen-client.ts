/** The OAuth client of a login: the default of the platform, as its own CLI chooses it, or the one that the user names. */

import { REMEDIES } from '../../../errors.ts';
import type { PlatformAuth } from '../../../oauth/discovery/platform-discovery.ts';
import type { ProviderSettings } from '../../../oauth/provider-settings.ts';
import { shellWord } from '../../../text/shell-word.ts';
import { UsageError } from '../../errors/usage-error.ts';

/**
 * @param name - as in discovery.
 * @throws UsageError where there is no provider, or no such client
 */
export function chosenClient(
  { platform, baseUrl }: { readonly platform: PlatformAuth; readonly baseUrl: string },
  name: string | undefined,
): ProviderSettings {
  const { clients, provider } = platform;
  if (provider === undefined) throw withoutProvider(platform, baseUrl);
  if (name === undefined) return provider;
  const found = clients.find(({ client }) => client === name);
  if (found !== undefined) return found;
  const known = clients.map(({ client }) => client).join(', ');
  throw new UsageError(
    `${baseUrl} has no client ${JSON.stringify(name)} for logins. Its clients: ${known}`,
  );
}

function withoutProvider({ authEnabled }: PlatformAuth, baseUrl: string): UsageError {
  return authEnabled
    ? new UsageError(
        `${baseUrl} has no identity provider; it accepts unsigned tokens.`,
        `${REMEDIES.logInAt(baseUrl)} --unsigned-token --email you@company.com`,
      )
    : new UsageError(
        `Authentication is disabled on ${baseUrl}: commands work without a login.`,
        `nmp config set --base-url ${shellWord(baseUrl)}`,
      );
}
