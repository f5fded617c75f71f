/** The address of the platform's login that comes back to a page of the app. */

import { SignInError } from '../../errors.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { addressInApp } from '../page/return-address.ts';
import { loadLeavingSteps } from '../steps/load-steps.ts';

/**
 * @param client - the OAuth client; undefined: the one that discovery names.
 * @throws SignInError `misconfigured`; TransientAuthError, AuthError
 * @throws TypeError for a `returnTo` of another origin
 */
export async function loginUrl(
  runtime: Runtime,
  baseUrl: string,
  returnTo: string | undefined,
  client: string | undefined,
): Promise<string> {
  const { origin, pathname, search, hash } = new URL(addressInApp(returnTo));
  const platform = new URL(baseUrl).origin;
  if (platform !== origin) {
    throw new SignInError(`The login of ${platform} cannot come back to ${origin}.`, {
      code: 'misconfigured',
      hint: 'The platform returns to its own origin: serve the app and the platform from one origin.',
    });
  }
  const query = new URLSearchParams({
    return_to: pathname + search + hash,
    client: client ?? (await clientWithSessions(runtime, baseUrl)),
  });
  return `${baseUrl}/apis/auth/v2/login?${query}`;
}

async function clientWithSessions(runtime: Runtime, baseUrl: string): Promise<string> {
  const { readDiscovery } = await loadLeavingSteps();
  const { oidc } = await readDiscovery(runtime, baseUrl);
  const able = listed(oidc?.['clients']).filter(
    (each) => each['name'] === 'confidential' || each['server_side_sessions'] === true,
  );
  const chosen = able.find((each) => each['default'] === true) ?? able[0];
  const name = chosen?.['name'];
  if (typeof name === 'string') return name;
  throw new SignInError('The platform keeps no sessions of browsers.', {
    code: 'misconfigured',
    location: baseUrl,
    hint: 'Its discovery names no confidential client and none with server-side sessions. Use browserSignIn() instead.',
  });
}

/** Empty for a platform of the first generation. */
function listed(clients: unknown): readonly Partial<Record<string, unknown>>[] {
  return Array.isArray(clients) ? clients.map((each) => each ?? {}) : [];
}
