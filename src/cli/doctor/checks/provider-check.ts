/** Checks that the identity provider is the one that discovery and the stored login name. */

import { brokerOf, clientOfLogin } from '../../../login/client-of-login.ts';
import { loginCommand } from '../../../login/login-errors.ts';
import { discoverProvider } from '../../../oauth/discovery/provider-metadata.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { type Check, failed, ok } from '../check.ts';

export const provider: Check = {
  id: 'provider',
  needs: ['discovery'],
  async run(diagnosis) {
    const platform = await diagnosis.platform();
    const { name, context, baseUrl } = await diagnosis.selected();
    const { pin, user } = context ?? {};
    const place = { context: name, baseUrl };
    const provider =
      user?.token === undefined
        ? platform.provider
        : clientOfLogin(place, brokerOf(user, pin), platform);
    if (provider === undefined) return ok('not needed');
    if (pin?.issuer !== undefined && pin.issuer !== provider.issuer) {
      return failed(
        `you logged in at ${pin.issuer}, but the platform now uses ${provider.issuer}`,
        loginCommand(name),
      );
    }
    const { runtime, signal } = diagnosis.cli.io;
    const { issuer } = provider;
    const metadata = await discoverProvider(runtime, issuer, { signal, allowInsecureHttp: true });
    const client = sanitizeText(provider.clientId);
    if (provider.broker !== undefined) {
      return ok(`${issuer} responds; the platform signs in for its client ${client}`);
    }
    if (provider.tokenEndpoint === undefined) {
      return failed('the platform does not know the token endpoint yet; try again in a moment');
    }
    const endpoint = metadata['token_endpoint'];
    if (typeof endpoint === 'string' && new URL(endpoint).href !== provider.tokenEndpoint) {
      return failed('the platform and the provider name different token endpoints');
    }
    return ok(`${issuer} responds, client ${client}`);
  },
};
