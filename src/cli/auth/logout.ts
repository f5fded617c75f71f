/** `nmp auth logout`: removes the tokens from the config file, whether or not the server responds. */

import {
  clearLogin,
  concerns,
  type LogoutNote,
  type LogoutTarget,
} from '../../config-file/edits/logout-edit.ts';
import type { FileConfigStore } from '../../config-file/file-config-store.ts';
import { NeMoError } from '../../errors.ts';
import { allowsInsecureHttp } from '../../login/insecure-http.ts';
import { providerOfLogin } from '../../login/provider-of-login.ts';
import { endpointOf } from '../../oauth/discovery/endpoint.ts';
import { discoverProvider } from '../../oauth/discovery/provider-metadata.ts';
import { revokeToken } from '../../oauth/grants/revocation.ts';
import type { ProviderSettings } from '../../oauth/provider-settings.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { refuseOutputOptions } from '../output/refuse-output-options.ts';

export interface LogoutOptions {
  /** Logs out of every context of the file. */
  readonly all?: boolean | undefined;
  /** Also revokes the login at the identity provider (RFC 7009). */
  readonly revoke?: boolean | undefined;
}

/** @throws ConfigError */
export async function logout(cli: CliContext, options: LogoutOptions): Promise<void> {
  refuseOutputOptions(cli, 'nmp auth logout');
  const { io } = cli;
  const target = await logoutTarget(cli, options);
  const store = io.runtime.configStore!() as FileConfigStore;
  if (options.revoke && target !== 'no context') await revokeStored(cli, target);
  let isInvalid = false;
  const cleared = await clearLogin(store, target, (note) => {
    isInvalid ||= note.kind === 'invalid';
    io.note(sentenceOf(note, store.path));
  });
  if (io.runtime.env('NMP_ACCESS_TOKEN') !== undefined) {
    io.note(`Note: ${io.runtime.nameOf('NMP_ACCESS_TOKEN')} is still set and is used.`);
  }
  if (isInvalid) io.out('Logged out of every context');
  else if (cleared.length === 0) io.out("You weren't logged in.");
  else io.out(`Logged out of ${cleared.map((each) => JSON.stringify(each)).join(', ')}`);
}

function sentenceOf(note: LogoutNote, configFile: string): string {
  switch (note.kind) {
    case 'invalid':
      return note.values === 0
        ? `The config file ${configFile} is invalid; no token was found in it.`
        : `The config file ${configFile} is invalid. Everything in it that looks like a token was erased (${note.values}); the rest is unchanged.`;
    case 'overwritten':
      return `No space is left on the disk: the tokens in ${note.path} were overwritten in place.`;
    case 'other names erased':
      return `${note.path} has other names (hard links); the tokens were erased under all of them.`;
    case 'other names left':
      return `Warning: ${note.path} had other names (hard links), which still hold the tokens. To find them: find / -inum ${note.inode}`;
  }
}

/** @returns `no context` for an invalid file, which does not say which contexts there are. */
async function logoutTarget(cli: CliContext, { all }: LogoutOptions): Promise<LogoutTarget> {
  try {
    const { name } = await selectedContext(cli, all ? 'missing' : 'none');
    return all ? 'every context' : { context: name };
  } catch (error) {
    if (error instanceof NeMoError && error.code === 'config_invalid') return 'no context';
    throw error;
  }
}

/** A failed revocation is reported and does not prevent the logout. */
async function revokeStored({ io }: CliContext, target: LogoutTarget): Promise<void> {
  const { contexts } = await io.runtime.configStore!().load();
  for (const { name, cluster, user, pin } of contexts) {
    if (!concerns(target, name)) continue;
    if (user?.token === undefined || user.refreshToken === undefined) continue;
    try {
      const login = { context: name, cluster, user, pin, accessToken: user.token };
      const provider = await providerOfLogin(io.runtime, login);
      const allowInsecureHttp = allowsInsecureHttp(io.runtime, cluster);
      const revoked =
        provider !== undefined &&
        // The tokens of a broker are not tokens of the provider.
        provider.broker === undefined &&
        (await revoke(io.runtime, provider, user.refreshToken, allowInsecureHttp));
      if (!revoked)
        io.note(`The identity provider of context "${name}" does not support revocation.`);
    } catch (error) {
      if (!(error instanceof NeMoError)) throw error;
      io.note(`Warning: The login of context "${name}" could not be revoked: ${error.message}`);
    }
  }
}

/** @returns whether the provider supports revocation. */
async function revoke(
  runtime: Runtime,
  provider: ProviderSettings,
  refreshToken: string,
  allowInsecureHttp: boolean,
): Promise<boolean> {
  const metadata = await discoverProvider(runtime, provider.issuer, { allowInsecureHttp });
  const endpoint = endpointOf(metadata, 'revocation_endpoint', allowInsecureHttp);
  if (endpoint === undefined) return false;
  await revokeToken(runtime, provider, endpoint, refreshToken);
  return true;
}
