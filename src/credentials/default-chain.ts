/** The order in which credentials are sought, and nothing else. */

import { type CredentialChain, chain } from './chain.ts';
import { type ConfigFileOptions, fromConfigFile } from './config-file.ts';
import { fromEnvironment } from './environment.ts';
import { fromWorkloadIdentity, type WorkloadIdentityOptions } from './workload-identity.ts';

/** An explicit `accessToken` replaces the chain; it is asked before all of these. */
export function defaultChain(
  options: ConfigFileOptions & WorkloadIdentityOptions,
): CredentialChain {
  return chain(fromEnvironment(), fromWorkloadIdentity(options), fromConfigFile(options));
}
