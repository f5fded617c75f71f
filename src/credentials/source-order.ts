/** The order in which credentials are sought, and nothing else. An explicit `accessToken` replaces all of these. */

import { type CredentialChain, chain } from './chain.ts';
import type { CredentialSource } from './credential.ts';

export interface OrderedSources {
  readonly environment: CredentialSource | undefined;
  readonly workloadIdentity: CredentialSource | undefined;
  readonly storedLogin: CredentialSource | undefined;
}

/** A chain of the sources that there are. */
export function inOrder(sources: OrderedSources): CredentialChain {
  const { environment, workloadIdentity, storedLogin } = sources;
  const ordered = [environment, workloadIdentity, storedLogin];
  return chain(...ordered.filter((source) => source !== undefined));
}
