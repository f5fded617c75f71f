/** The metadata of the identity provider (OpenID Connect Discovery 1.0, section 4). */

import { AuthError } from '../../errors.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import type { Json } from '../json-object.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import { checkEndpoint } from './endpoint.ts';
import { getJson } from './get-json.ts';

/**
 * `GET <issuer>/.well-known/openid-configuration`. A document that names another issuer is refused (section 4.3).
 *
 * @throws TransientAuthError when no valid response arrives
 * @throws AuthError `auth_misconfigured` when the issuer differs or must not be contacted
 */
export async function discoverProvider(
  context: OAuthRuntime,
  issuer: string,
  options: { readonly signal?: AbortSignal; readonly allowInsecureHttp?: boolean } = {},
): Promise<Json> {
  const base = checkEndpoint(issuer, 'issuer', options.allowInsecureHttp).replace(/\/$/, '');
  const metadata = await getJson(context, {
    url: `${base}/.well-known/openid-configuration`,
    what: 'discovery of the identity provider',
    signal: options.signal,
  });
  if (metadata['issuer'] === issuer) return metadata;
  const named = sanitizeText(metadata['issuer']) || 'no issuer';
  throw new AuthError(
    `The identity provider calls itself ${named}, but the platform calls it ${issuer}. Nothing was sent to it.`,
    { code: 'auth_misconfigured' },
  );
}
