/** The embedded pair: a real OpenID provider and a small platform server, both on loopback, up in a moment. */

import type { Backend, Person, RawTokens } from '../backend.ts';
import { FaultBox } from './faults.ts';
import { ADMIN, GUEST } from './people.ts';
import { type RunningPlatform, startPlatform } from './platform.ts';
import { CLIENT_ID, SCOPES, startProvider } from './provider.ts';

export interface EmbeddedOptions {
  /** Seconds. Default: 6. */
  readonly accessTokenLifetime?: number;
}

export interface EmbeddedBackend extends Backend {
  readonly faults: FaultBox;
  readonly platform: RunningPlatform;
}

const DEFAULT_SCOPE = SCOPES.slice(0, 6).join(' ');

export async function startEmbeddedBackend(
  options: EmbeddedOptions = {},
): Promise<EmbeddedBackend> {
  const { accessTokenLifetime = 6 } = options;
  const faults = new FaultBox();
  const provider = await startProvider({ accessTokenLifetime, pollInterval: 1, faults });
  const platform = await startPlatform({
    provider,
    adminEmail: ADMIN.email,
    workloadTokenLifetime: accessTokenLifetime,
  });
  const signIn = async (person: Person, scope: string = DEFAULT_SCOPE): Promise<RawTokens> => {
    const { username, password } = person;
    const form = { grant_type: 'password', client_id: CLIENT_ID, username, password, scope };
    const answer = await fetch(provider.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    if (!answer.ok)
      throw new Error(`The provider answered ${answer.status} to a sign-in of the test.`);
    return (await answer.json()) as RawTokens;
  };
  const decide = async (
    url: string,
    person: Person,
    decision: 'approve' | 'deny',
  ): Promise<void> => {
    const page = new URL(url);
    const userCode = page.searchParams.get('user_code') ?? '';
    const fields = {
      user_code: userCode,
      username: person.username,
      password: person.password,
      decision,
    };
    const answer = await fetch(page, { method: 'POST', body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(`The device page answered ${answer.status}.`);
  };
  return {
    name: 'embedded',
    baseUrl: platform.baseUrl,
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    tokenEndpoint: provider.tokenEndpoint,
    admin: ADMIN,
    guest: GUEST,
    accessTokenLifetime,
    faults,
    platform,
    workload: { subjectToken: async () => (await signIn(ADMIN)).access_token },
    signIn,
    approveDevice: (url, person) => decide(url, person, 'approve'),
    denyDevice: (url, person) => decide(url, person, 'deny'),
    refreshes: async () => provider.refreshes(),
    async stop() {
      await platform.stop();
      await provider.stop();
    },
  };
}
