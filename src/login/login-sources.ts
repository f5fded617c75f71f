/** The credential sources of runtimes with files, in the order in which they are asked; a new one is a file and a line here. */

import type { CredentialSource } from '../credentials/credential.ts';
import { NO_LOGIN } from '../credentials/direct-mode.ts';
import { type ConfigFileOptions, fromConfigFile } from './config-file-source.ts';
import { fromWorkloadIdentity, type WorkloadIdentityOptions } from './workload-identity.ts';

export interface LoginSourceOptions extends ConfigFileOptions, WorkloadIdentityOptions {
  /** True: stored logins do not count. Default: false. */
  readonly direct?: boolean | undefined;
}

export function loginSources(options: LoginSourceOptions): readonly CredentialSource[] {
  return [
    fromWorkloadIdentity(options),
    options.direct
      ? NO_LOGIN
      : fromConfigFile({ context: options.context, configFile: options.configFile }),
  ];
}
