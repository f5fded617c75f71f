/** Login with a username and password from flags, standard input or the environment. */

import { passwordGrant } from '../../../oauth/grants/password-grant.ts';
import type { ProviderSettings } from '../../../oauth/provider-settings.ts';
import type { CliContext } from '../../cli-context.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { canPrompt } from '../../terminal/can-prompt.ts';
import { textOfBytes } from '../../terminal/read-text.ts';
import type { LoginResult } from './login-result.ts';

export interface PasswordOptions {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
}

/** Whether a username or a password is given. */
export function asksForPassword({ io }: CliContext, options: PasswordOptions): boolean {
  const { env } = io.runtime;
  const { username = env('NMP_OIDC_USERNAME'), password = env('NMP_OIDC_PASSWORD') } = options;
  return username !== undefined || password !== undefined || options.passwordStdin === true;
}

/**
 * @returns undefined when neither username nor password is given: the user wants to log in in another way.
 * @throws UsageError when one of the two is missing
 */
export async function passwordLogin(
  { io }: CliContext,
  options: PasswordOptions,
  provider: ProviderSettings,
  scopes: readonly string[],
): Promise<LoginResult | undefined> {
  const username = options.username ?? io.runtime.env('NMP_OIDC_USERNAME');
  const password = await givenPassword({ io, options });
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined) {
    throw new UsageError('A password requires a username: use --username or NMP_OIDC_USERNAME.');
  }
  const secret = password ?? (await askPassword(io, username));
  const grant = await passwordGrant(
    io.runtime,
    provider,
    { username, password: secret, scopes },
    io.signal,
  );
  return { tokens: await grant.validate(), granted: grant.scopes };
}

async function givenPassword({ io, options }: { io: CliContext['io']; options: PasswordOptions }) {
  if (options.passwordStdin) {
    if (options.password !== undefined) {
      throw new UsageError("--password and --password-stdin can't be combined.");
    }
    const input = textOfBytes(await io.readInput(), 'Standard input');
    // A password is one line; a file with it may have more.
    const [password = ''] = input.split(/\r?\n/, 1);
    if (password === '') throw new UsageError('Standard input has no password on its first line.');
    return password;
  }
  if (options.password !== undefined) {
    io.note('Warning: --password may be visible to other users. Use --password-stdin.');
    return options.password;
  }
  return io.runtime.env('NMP_OIDC_PASSWORD');
}

async function askPassword(io: CliContext['io'], username: string): Promise<string> {
  if (canPrompt(io)) {
    return io.askSecret(`Password for ${username}`);
  }
  throw new UsageError("Can't prompt for the password without a terminal. Use --password-stdin.");
}
