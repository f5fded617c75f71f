/** The password grant (RFC 6749, section 4.3), which oidc-provider does not implement itself. */

import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { findPerson } from './people.ts';
import { API_SCOPES, RESOURCE, resourceServerInfo } from './resource.ts';

export function passwordGrant(provider: Provider, accessTokenLifetime: number) {
  return async (ctx: KoaContextWithOIDC): Promise<void> => {
    const params = ctx.oidc.params as Record<string, string | undefined>;
    const client = ctx.oidc.client!;
    const person = findPerson(params['username'] ?? '', params['password'] ?? '');
    if (person === undefined) {
      ctx.status = 400;
      ctx.body = { error: 'invalid_grant', error_description: 'Invalid user credentials' };
      return;
    }
    const scopes = (params['scope'] ?? '').split(' ').filter((scope) => scope !== '');
    const accountId = person.username;
    const grant = new provider.Grant({ accountId, clientId: client.clientId });
    grant.addOIDCScope(scopes.join(' '));
    grant.addResourceScope(RESOURCE, API_SCOPES.join(' '));
    const grantId = await grant.save();
    const about = { accountId, client, grantId, gty: 'password' };
    const access = new provider.AccessToken(about as never);
    // The library exports this class, but its types omit it.
    const { ResourceServer } = provider as unknown as {
      ResourceServer: new (id: string, info: object) => never;
    };
    access.resourceServer = new ResourceServer(RESOURCE, resourceServerInfo(accessTokenLifetime));
    access.scope = scopes.filter((scope) => API_SCOPES.includes(scope)).join(' ');
    const refresh = new provider.RefreshToken({
      ...about,
      scope: scopes.join(' '),
      resource: RESOURCE,
    } as never);
    ctx.body = {
      access_token: await access.save(),
      expires_in: accessTokenLifetime,
      token_type: 'Bearer',
      scope: access.scope,
      ...(scopes.includes('offline_access') && { refresh_token: await refresh.save() }),
    };
  };
}
