/** Whether the provider is who discovery and the stored login say. */

import { loginCommand } from '../../../login/login-errors.ts';
import { getJson } from '../../../oauth/get-json.ts';
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
    const url = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { runtime, signal } = diagnosis.cli.io;
    const what = 'discovery of the identity provider';
    const metadata = await getJson(runtime, { url, what, signal });
    const issuer = sanitizeText(metadata['issuer']);
    if (issuer !== provider.issuer) {
      return failed(
        `the provider calls itself ${issuer}, the platform calls it ${provider.issuer}`,
      );
    }
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
