/** The credential sources of runtimes with files, in order of precedence. To add one, write a file and add a line here. */

import type { CredentialSource } from '../credentials/credential.ts';
import { NO_LOGIN } from '../credentials/direct-mode.ts';
import { type ConfigFileOptions, fromConfigFile } from './config-file-source.ts';
import { fromWorkloadIdentity, type WorkloadIdentityOptions } from './workload-identity.ts';

export interface LoginSourceOptions extends ConfigFileOptions, WorkloadIdentityOptions {
  /** Ignore stored logins. Default: false. */
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
