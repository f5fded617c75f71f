/** The order in which credentials are sought, and nothing else. */

import { type CredentialChain, chain } from '../credentials/chain.ts';
import { fromEnvironment } from '../credentials/environment.ts';
import { type ConfigFileOptions, fromConfigFile } from './config-file-source.ts';
import { fromWorkloadIdentity, type WorkloadIdentityOptions } from './workload-identity.ts';

/** An explicit `accessToken` replaces the chain; it is asked before all of these. */
export function defaultChain(
  options: ConfigFileOptions & WorkloadIdentityOptions,
): CredentialChain {
  return chain(fromEnvironment(), fromWorkloadIdentity(options), fromConfigFile(options));
}
