/** `nmp auth refresh`: refreshes the token now, or adopts one that another process got in the meantime. */

import { ConfigError } from '../../errors.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { isoSeconds } from '../output/iso-time.ts';
import { refuseOutputOptions } from '../output/refuse-output-options.ts';
import { storedLogin } from './current-token.ts';
import { requirePlatform } from './login/require-platform.ts';
import { noteOverride } from './note-override.ts';

/** @throws LoginRequiredError, TransientAuthError, ConfigError when the new token could not be stored */
export async function refresh(cli: CliContext): Promise<void> {
  refuseOutputOptions(cli, 'nmp auth refresh');
  const selected = await selectedContext(cli);
  requirePlatform(cli, selected);
  const { login, tokens } = storedLogin(cli, selected);
  const renewed = await login.renew(tokens);
  if (login.unsaved) {
    throw new ConfigError(`The token was refreshed, but ${selected.store.path} can't be written.`, {
      code: 'config_unwritable',
      path: selected.store.path,
      remedy: 'nmp doctor',
    });
  }
  noteOverride(cli);
  const { expiresAt } = renewed;
  cli.io.out(
    expiresAt === undefined
      ? 'Token refreshed'
      : `Token refreshed, expires: ${isoSeconds(expiresAt)}`,
  );
}
