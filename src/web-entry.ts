/** What the web entry reports for features that only the Node entry has. */

import type { CredentialSource } from './credentials/credential.ts';
import { ConfigError } from './errors.ts';

/** The last source of the web entry. */
export const NO_TOKEN: CredentialSource = {
  name: 'web entry',
  find: async () => undefined,
  absence: () => {
    const reason = 'pass `accessToken` or `credentials`';
    return isNode() ? `${reason}. ${NODE_CONDITION}`.replace(/\.$/, '') : reason;
  },
};

/** The web entry has neither a config file nor a default: a page would call the computer of its visitor. */
export function missingBaseUrl(): ConfigError {
  return new ConfigError('The client does not know its platform: pass the option `baseUrl`.', {
    code: 'invalid_setting',
    hint: isNode() ? NODE_CONDITION : undefined,
  });
}

/** @throws TypeError for an option that selects a login of the CLI */
export function refuseLogins(options: {
  readonly context?: unknown;
  readonly configFile?: unknown;
}): void {
  const option = (['context', 'configFile'] as const).find((name) => options[name] !== undefined);
  if (option === undefined) return;
  const what = `The option ${option} selects a stored login, which is not available here.`;
  throw new TypeError(`${what} ${isNode() ? NODE_CONDITION : 'Pass `baseUrl` and `accessToken`.'}`);
}

const NODE_CONDITION =
  'This is the web entry, which does not use the login of the CLI. Let your bundler or test runner resolve the ' +
  'export condition "node" to get the Node entry.';

function isNode(): boolean {
  const { process } = globalThis as { process?: { release?: { name?: string } } };
  return process?.release?.name === 'node';
}
