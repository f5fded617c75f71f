/** The context of a command: input and output, the global options, and the profile that they select. */

import { parseBaseUrl } from '../base-url.ts';
import type { FileConfigStore } from '../config-file/file-config-store.ts';
import { selectContext } from '../login/config-context.ts';
import { Profile } from '../profile.ts';
import type { StoredContext } from '../runtime/config-store.ts';
import type { Tolerance } from '../runtime/select-context.ts';
import type { GlobalOptions } from './global-options.ts';
import type { CliIO } from './terminal/io.ts';

export interface CliContext {
  readonly io: CliIO;
  readonly globals: GlobalOptions;
  /** Returns the profile, the same one for the whole command. @throws ConfigError for an invalid `--base-url`. */
  readonly profile: () => Profile;
}

export function cliContext(io: CliIO, globals: GlobalOptions): CliContext {
  let profile: Profile | undefined;
  const make = () => {
    const { baseUrl: given, context } = globals;
    const baseUrl = given === undefined ? undefined : parseBaseUrl(given, '--base-url');
    return new Profile({ baseUrl, context }, io.runtime, selectContext);
  };
  return {
    io,
    globals,
    profile: () => {
      profile ??= make();
      return profile;
    },
  };
}

export interface Selected {
  readonly store: FileConfigStore;
  readonly name: string;
  /** Undefined when it does not exist yet. */
  readonly context: StoredContext | undefined;
  /** From flag, environment, context or default. */
  readonly baseUrl: string;
  /** Whether there is a context, or an option or a variable names the platform. */
  readonly isConfigured: boolean;
}

/**
 * The context that flags, environment and file choose.
 *
 * @param tolerance - for commands that may create what is missing, or replace what is invalid.
 * @throws ConfigError
 */
export async function selectedContext(cli: CliContext, tolerance?: Tolerance): Promise<Selected> {
  const profile = cli.profile();
  const { store, name, context } = (await profile.context(tolerance))!;
  const { value: baseUrl, from } = await profile.baseUrl(tolerance);
  const isConfigured = from !== 'default' || context !== undefined;
  return { store: store as FileConfigStore, name, context, baseUrl, isConfigured };
}
