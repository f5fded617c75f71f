/** What both entries export besides the client, so that they cannot differ. */

export type { ClientSettings, PlatformClient } from './client.ts';
export { type CredentialChain, type CredentialStep, chain } from './credentials/chain.ts';
export type { ContextChoice } from './credentials/config-context.ts';
export { type ConfigFileOptions, fromConfigFile } from './credentials/config-file.ts';
export type { Credential, CredentialOrigin, CredentialSource } from './credentials/credential.ts';
export type { CredentialInfo } from './credentials/credential-info.ts';
export { fromEnvironment } from './credentials/environment.ts';
export type { AccessToken } from './credentials/explicit-token.ts';
export { fromAccessToken } from './credentials/explicit-token.ts';
export {
  fromWorkloadIdentity,
  type WorkloadIdentityOptions,
} from './credentials/workload-identity.ts';
export * from './errors.ts';
export type { ClientOptions } from './options.ts';
export type { Setting } from './settings.ts';
export { TokenSet, type TokenSetFields } from './token/token-set.ts';
export { VERSION } from './version.ts';
