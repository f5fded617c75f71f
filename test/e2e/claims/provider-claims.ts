/** Claims about identity providers: Keycloak beside the real platform, the embedded one otherwise. */

import { expect } from 'vitest';
import type { Claim } from './claim.ts';

export const providerClaims: readonly Claim[] = [
  {
    where: 'docs/browser.md',
    says: 'Many providers issue a refresh token only then. Keycloak issues one in any case',
    async check({ backend, platform }) {
      const tokens = await backend.signIn(backend.admin, 'openid platform:read');
      expect(tokens.refresh_token !== undefined).toBe(platform !== 'embedded');
    },
  },
];
