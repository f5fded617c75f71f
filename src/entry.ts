/** What an entry hands to the client: its runtime and network, and the credential sources that this runtime can use. */

import type { CredentialSource } from './credentials/credential.ts';
import type { ClientOptions } from './options.ts';
import type { Profile } from './profile.ts';
import type { ContextChoice } from './runtime/config-store.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { SelectContext } from './runtime/select-context.ts';

/** What the sources of an entry need to know of a client. */
export interface SourceOptions extends ContextChoice {
  readonly baseUrl: () => Promise<string>;
  /** True: stored logins do not count. */
  readonly direct: boolean;
}

/** The web entry has a runtime only; what needs files, locks or OAuth comes with the Node entry. */
export interface Entry {
  createRuntime(options: ClientOptions): Runtime;
  /** How the requests of the API are sent over the network of this runtime. */
  sender(runtime: Runtime): Runtime['fetch'];
  /** The credential sources behind the environment, in the order in which they are asked. */
  sources?(options: SourceOptions): readonly CredentialSource[];
  /** The context of the config file, for base URL and workspace. */
  readonly selectContext?: SelectContext;
  /** Reads the JSON of responses. Default: that of the transport. */
  readonly parseJson?: (text: string) => unknown;
  /** Base URL and workspace that are chosen already. Default: as the options choose them. */
  readonly profile?: Profile;
}
