/** Whether the provider is who discovery and the stored login say. */

import { loginCommand } from '../../../login/login-errors.ts';
import { discoverProvider } from '../../../oauth/provider-metadata.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { type Check, failed, ok } from '../check.ts';

export const provider: Check = {
  id: 'provider',
  needs: ['discovery'],
  async run(diagnosis) {
    const { provider } = await diagnosis.platform();
    if (provider === undefined) return ok('none is needed');
    const { name, context } = await diagnosis.selected();
    const { pin } = context ?? {};
    if (pin?.issuer !== undefined && pin.issuer !== provider.issuer) {
      return failed(
        `the login was made at ${pin.issuer}, the platform names ${provider.issuer} now`,
        loginCommand(name),
      );
    }
    const { runtime, signal } = diagnosis.cli.io;
    const { issuer } = provider;
    const metadata = await discoverProvider(runtime, issuer, { signal, allowInsecureHttp: true });
    if (provider.tokenEndpoint === undefined) {
      return failed('the platform does not know the token endpoint yet; wait a moment');
    }
    const endpoint = metadata['token_endpoint'];
    if (typeof endpoint === 'string' && new URL(endpoint).href !== provider.tokenEndpoint) {
      return failed('platform and provider name different token endpoints');
    }
    return ok(`${issuer} answers, client ${sanitizeText(provider.clientId)}`);
  },
};
