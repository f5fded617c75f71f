/** The sources of a client without options, for commands. */

import type { CredentialChain } from '../credentials/chain.ts';
import { fromEnvironment } from '../credentials/environment.ts';
import { inOrder } from '../credentials/source-order.ts';
import { type ConfigFileOptions, fromConfigFile } from './config-file-source.ts';
import { fromWorkloadIdentity, type WorkloadIdentityOptions } from './workload-identity.ts';

export function defaultChain(
  options: ConfigFileOptions & WorkloadIdentityOptions,
): CredentialChain {
  return inOrder({
    environment: fromEnvironment(),
    workloadIdentity: fromWorkloadIdentity(options),
    storedLogin: fromConfigFile(options),
  });
}
