/** Workload identity: a token file that an orchestrator provides, exchanged for a token of the platform (RFC 8693). */

import type { CredentialSource } from '../credentials/credential.ts';
import { AuthError, ConfigError } from '../errors.ts';
import { discoverWorkload } from '../oauth/discovery/workload-discovery.ts';
import { exchangeToken } from '../oauth/grants/token-exchange.ts';
import { retryWhenBusy } from '../oauth/retry-when-busy.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { TokenSet } from '../token/token-set.ts';

const VARIABLE = 'NMP_WORKLOAD_IDENTITY_TOKEN_FILE';

export interface WorkloadIdentityOptions {
  /** Base URL of the platform that exchanges the token, or a function that returns it. Default: that of the client. */
  readonly baseUrl: string | (() => Promise<string>);
}

/**
 * Active when the variable names a file. The file is read for each exchange, because orchestrators rotate it;
 * the token of the platform stays in memory.
 *
 * @throws ConfigError when the file cannot be read or is empty
 * @throws AuthError when the platform offers no exchange or refuses it
 */
export function fromWorkloadIdentity(options: WorkloadIdentityOptions): CredentialSource {
  return {
    name: 'workload identity',
    absence: () => `${VARIABLE} is not set`,
    async find(runtime) {
      const path = runtime.env(VARIABLE);
      if (path === undefined) return undefined;
      const { baseUrl } = options;
      const base = typeof baseUrl === 'string' ? baseUrl : await baseUrl();
      return {
        origin: { source: 'workload identity', variable: runtime.nameOf(VARIABLE), path },
        key: `workload ${base} ${path}`,
        boundTo: new URL(base).origin,
        renew: (_stale, request) =>
          retryWhenBusy(runtime, () => exchange(runtime, path, base), request),
      };
    },
  };
}

async function exchange(runtime: Runtime, path: string, baseUrl: string): Promise<TokenSet> {
  const subjectToken = await readSubjectToken(runtime, path);
  const workload = await discoverWorkload(runtime, baseUrl);
  if (workload !== undefined) return exchangeToken(runtime, workload, subjectToken);
  throw new AuthError(
    `${baseUrl} offers no token exchange for workloads, but ${runtime.nameOf(VARIABLE)} is set.`,
    {
      code: 'auth_misconfigured',
    },
  );
}

async function readSubjectToken(runtime: Runtime, path: string): Promise<string> {
  if (runtime.readTextFile === undefined) {
    throw new ConfigError(
      `${runtime.nameOf(VARIABLE)} names a file, but this runtime has no file system.`,
      {
        code: 'invalid_setting',
      },
    );
  }
  const variable = runtime.nameOf(VARIABLE);
  const token = (await runtime.readTextFile(path, variable)).trim();
  if (token !== '') return token;
  throw new ConfigError(`${variable} names ${path}, which is empty.`, {
    code: 'config_invalid',
    path,
  });
}
