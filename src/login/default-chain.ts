/** The credential sources of a client without options, for commands. */

import { type CredentialChain, chain } from '../credentials/chain.ts';
import { fromEnvironment } from '../credentials/environment.ts';
import { type LoginSourceOptions, loginSources } from './login-sources.ts';

export function defaultChain(options: LoginSourceOptions): CredentialChain {
  return chain(fromEnvironment(), ...loginSources(options));
}
