/** The source of a client with only `baseUrl`, which uses no login, and explains why. */

import type { CredentialSource } from './credential.ts';

export const NO_LOGIN: CredentialSource = {
  name: 'direct mode',
  find: async () => undefined,
  absence: () => 'a client with `baseUrl` alone uses no login (pass `accessToken` or `context`)',
};
