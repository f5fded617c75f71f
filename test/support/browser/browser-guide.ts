/** The guide to browsers, of which tests try what it tells readers to use. */

import { readFileSync } from 'node:fs';
import type { Backend } from '../backends/backend.ts';

export const GUIDE = readFileSync(new URL('../../../docs/browser.md', import.meta.url), 'utf8');

/** Its Content Security Policy, for the platform and the provider of a backend. */
export function policyOfTheGuide({ baseUrl, issuer }: Pick<Backend, 'baseUrl' | 'issuer'>): string {
  const [, policy = ''] = /Content-Security-Policy "([^"]+)"/.exec(GUIDE) ?? [];
  return policy
    .replaceAll('https://nmp.company.com', new URL(baseUrl).origin)
    .replaceAll('https://login.company.com', new URL(issuer).origin);
}
