/** Which proxy and certificate authorities are in effect. */

import { networkSettings } from '../../../node/network-fetch.ts';
import { type Check, ok } from '../check.ts';

export const network: Check = {
  id: 'network',
  async run(diagnosis) {
    const { ca, proxies, direct } = await networkSettings((name) => diagnosis.env(name));
    const parts = [
      ...proxies.map(([name, url]) => `${name} ${withoutPassword(url)}`),
      ...(direct === undefined ? [] : [`NO_PROXY ${direct}`]),
      ...(ca === undefined ? [] : [`certificates of ${ca}`]),
    ];
    return ok(parts.length === 0 ? 'no proxy, usual certificates' : parts.join(', '));
  },
};

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'is not a URL';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
