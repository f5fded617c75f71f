/** The Content Security Policy of the guide, for the platform and the provider of a backend. */

import { readFileSync } from 'node:fs';
import type { Backend } from '../backends/backend.ts';

const GUIDE = new URL('../../../docs/browser.md', import.meta.url);

export function policyOfTheGuide({ baseUrl, issuer }: Pick<Backend, 'baseUrl' | 'issuer'>): string {
  const guide = readFileSync(GUIDE, 'utf8');
  const [, policy = ''] = /Content-Security-Policy "([^"]+)"/.exec(guide) ?? [];
  return policy
    .replaceAll('https://nmp.company.com', new URL(baseUrl).origin)
    .replaceAll('https://login.company.com', new URL(issuer).origin);
}
