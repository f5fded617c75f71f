/** Shows which proxy and certificate authorities are in effect. */

import { networkSettings } from '../../../runtime-node/network-fetch.ts';
import { type Check, ok } from '../check.ts';

export const network: Check = {
  id: 'network',
  async run(diagnosis) {
    const { ca, http, https, direct } = await networkSettings((name) => diagnosis.env(name));
    const proxies = [https, http].filter((proxy) => proxy !== undefined);
    const named = proxies.map(({ variable, url }) => `${variable} ${withoutPassword(url)}`);
    const parts = [
      ...new Set(named),
      ...(direct === undefined ? [] : [`NO_PROXY ${direct}`]),
      ...(ca === undefined ? [] : [`certificates of ${ca}`]),
    ];
    return ok(parts.length === 0 ? 'no proxy, system certificates' : parts.join(', '));
  },
};

function withoutPassword(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
