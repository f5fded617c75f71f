/** Claims about what pages of other origins may do with the platform. */

import { expect } from 'vitest';
import type { Claim } from './claim.ts';

const ORIGIN = 'https://app.company.com';

export const corsClaims: readonly Claim[] = [
  {
    where: 'docs/browser.md',
    says: 'responds with `Access-Control-Allow-Origin` for `https://app.company.com`, and allows the headers `Authorization` and `Content-Type`',
    async check({ backend }) {
      const allows = (response: Response, name: string) =>
        response.headers.get(`access-control-allow-${name}`)?.toLowerCase() ?? '';
      const discovery = `${backend.baseUrl}/apis/auth/discovery`;
      const read = await fetch(discovery, { headers: { origin: ORIGIN } });
      expect(['*', ORIGIN]).toContain(allows(read, 'origin'));
      const asked = await fetch(`${backend.baseUrl}/apis/entities/v2/workspaces`, {
        method: 'OPTIONS',
        headers: {
          origin: ORIGIN,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
      expect(asked.ok).toBe(true);
      expect(['*', ORIGIN]).toContain(allows(asked, 'origin'));
      expect(allows(asked, 'methods')).toContain('post');
      expect(allows(asked, 'headers')).toContain('authorization');
      expect(allows(asked, 'headers')).toContain('content-type');
    },
  },
];
