/** The prompts of a sign-in in a browser: the password but no consent, as at providers for apps of the same company. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import { API_SCOPES, RESOURCE } from './resource.ts';

export function signInPolicy({ interactionPolicy }: typeof import('oidc-provider')) {
  const policy = interactionPolicy.base();
  // This check prompts every native app again, which prevents silent sign-ins.
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
}

/** Grants an app in a browser the requested scopes; a device has to ask its user. */
export async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { oidc } = ctx;
  const { client, params, provider, session } = oidc;
  const known = oidc.result?.consent?.grantId ?? session?.grantIdFor(client!.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  const isBrowser = params?.['response_type'] === 'code';
  if (found !== undefined || !isBrowser || session?.accountId === undefined) return found;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client!.clientId });
  grant.addOIDCScope(String(params?.['scope'] ?? ''));
  grant.addResourceScope(RESOURCE, API_SCOPES.join(' '));
  await grant.save();
  return grant;
}
