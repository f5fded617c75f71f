/** The token in the environment variable `NMP_ACCESS_TOKEN`. Never refreshed, never written to disk. */

import { checkBearer } from '../token/bearer.ts';
import { TokenSet } from '../token/token-set.ts';
import type { CredentialSource } from './credential.ts';

const VARIABLE = 'NMP_ACCESS_TOKEN';

/** @throws AuthError `token_malformed` at the first request */
export function fromEnvironment(): CredentialSource {
  return {
    name: 'environment',
    absence: () => `${VARIABLE} is not set`,
    async find(runtime) {
      const value = runtime.env(VARIABLE);
      if (value === undefined) return undefined;
      const variable = runtime.nameOf(VARIABLE);
      const token = new TokenSet({ accessToken: checkBearer(value, variable) });
      return { origin: { source: 'environment', variable }, token };
    },
  };
}
