/** Shows which proxy and certificate authorities are in effect, by the rules of the network itself. */

import { ConfigError } from '../../../errors.ts';
import { authoritiesOf } from '../../../login/config-context.ts';
import type { AuthorityFile } from '../../../runtime/runtime.ts';
import {
  type Authorities,
  CA_VARIABLE,
  readAuthorities,
} from '../../../runtime-node/authorities.ts';
import { EXTRA_CA_VARIABLE } from '../../../runtime-node/extra-authorities.ts';
import { networkSettings } from '../../../runtime-node/network-fetch.ts';
import { type Check, ok, warning } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';

export const network: Check = {
  id: 'network',
  async run(diagnosis) {
    const env = (name: string) => diagnosis.env(name);
    const settings = await networkSettings(env, await authoritiesOfCluster(diagnosis));
    const { http, https, direct } = settings;
    const extra = await authoritiesOfNode(env(EXTRA_CA_VARIABLE));
    const authorities = [...(extra.found ?? []), ...settings.authorities];
    const proxies = [https, http].filter((proxy) => proxy !== undefined);
    const named = proxies.map(({ variable, url }) => `${variable} ${withoutPassword(url)}`);
    const now = diagnosis.cli.io.runtime.now();
    const parts = [
      ...(named.length === 0 ? ['no proxy'] : new Set(named)),
      ...(direct === undefined ? [] : [`NO_PROXY ${direct}`]),
      'system certificates',
      ...authorities.map((each) => authoritiesText(diagnosis, each, now)),
    ];
    if (extra.problem !== undefined) return warning(`${parts.join(', ')}; ${extra.problem}`);
    // Bundles of systems keep a few expired certificates, which do no harm beside valid ones.
    const useless = authorities.find(({ certificates }) =>
      certificates.every(({ validTo }) => Date.parse(validTo) <= now),
    );
    if (useless === undefined) return ok(parts.join(', '));
    return warning(
      `${parts.join(', ')}; replace ${useless.path}: all of its certificates have expired`,
    );
  },
};

/** Node reads them at its start, and ignores a file that it cannot use. */
async function authoritiesOfNode(
  path: string | undefined,
): Promise<{ readonly found?: readonly Authorities[]; readonly problem?: string }> {
  if (path === undefined) return {};
  try {
    return { found: [await readAuthorities({ path, setting: EXTRA_CA_VARIABLE })] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: `${error.summary.replace(/\.$/, '')}; Node ignores what it cannot read` };
  }
}

/** Undefined also for a config file that cannot be used, which another check reports. */
async function authoritiesOfCluster(diagnosis: Diagnosis): Promise<AuthorityFile | undefined> {
  const selected = await diagnosis.selected().catch(() => undefined);
  const target = diagnosis.cli.globals.baseUrl ?? diagnosis.env('NMP_BASE_URL');
  return selected && authoritiesOf(selected.store.path, selected.context?.cluster, target);
}

/** As in `NMP_CLIENT_SSL_CERT_FILE /etc/ca.pem (2 certificates, the first expires on 2027-01-31)`. */
function authoritiesText(
  diagnosis: Diagnosis,
  { path, setting, certificates }: Authorities,
  now: number,
): string {
  const source = setting === CA_VARIABLE ? diagnosis.nameOf(CA_VARIABLE) : setting;
  const count = certificates.length === 1 ? '1 certificate' : `${certificates.length} certificates`;
  const expiries = certificates.map(({ validTo }) => Date.parse(validTo)).sort((a, b) => a - b);
  const first = new Date(expiries[0]!).toISOString().slice(0, 10);
  const expired = expiries.filter((time) => time <= now).length;
  const which = certificates.length === 1 ? 'expires' : 'the first expires';
  const validity =
    expired === 0 ? `${which} on ${first}` : `${expired} expired, the first on ${first}`;
  return `${source} ${path} (${count}, ${validity})`;
}

function withoutPassword(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
