/** What an entry hands to the client: its runtime, and the credential sources that this runtime can use. */

import type { CredentialSource } from './credentials/credential.ts';
import type { ClientOptions } from './options.ts';
import type { Profile } from './profile.ts';
import type { ContextChoice } from './runtime/config-store.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { SelectContext } from './runtime/select-context.ts';

/** The web entry has a runtime only; what needs files, locks or OAuth comes with the Node entry. */
export interface Entry {
  createRuntime(options: ClientOptions): Runtime;
  /** The identity of a workload. */
  workloadIdentity?(options: { readonly baseUrl: () => Promise<string> }): CredentialSource;
  /** The login of the CLI. */
  storedLogin?(choice: ContextChoice): CredentialSource;
  /** The context of the config file, for base URL and workspace. */
  readonly selectContext?: SelectContext;
  /** Base URL and workspace that are chosen already. Default: as the options choose them. */
  readonly profile?: Profile;
}
