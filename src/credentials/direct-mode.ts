/** Stands where a client with `baseUrl` alone looks for no login, and says so. */

import type { CredentialSource } from './credential.ts';

export const NO_LOGIN: CredentialSource = {
  name: 'direct mode',
  find: async () => undefined,
  absence: () => 'a client with `baseUrl` alone uses no login (pass `accessToken` or `context`)',
};
