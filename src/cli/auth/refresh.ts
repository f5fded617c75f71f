/** `nmp auth refresh`: a newer token now; one that somebody else got while we waited counts. */

import { ConfigError } from '../../errors.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { isoSeconds } from '../output/iso-time.ts';
import { storedLogin } from './current-token.ts';
import { noteOverride } from './note-override.ts';
import { refuseOutputOptions } from './refuse-output-options.ts';

/** @throws LoginRequiredError, TransientAuthError, ConfigError when the new token could not be stored */
export async function refresh(cli: CliContext): Promise<void> {
  refuseOutputOptions(cli, 'nmp auth refresh');
  const selected = await selectedContext(cli);
  const { login, tokens } = storedLogin(cli, selected);
  const renewed = await login.renew(tokens);
  if (login.unsaved) {
    throw new ConfigError(
      `The token was refreshed, but ${selected.store.path} could not be written.`,
      {
        code: 'config_unwritable',
        path: selected.store.path,
        remedy: 'nmp doctor',
      },
    );
  }
  noteOverride(cli);
  const { expiresAt } = renewed;
  cli.io.out(
    expiresAt === undefined
      ? 'Token refreshed'
      : `Token refreshed, expires: ${isoSeconds(expiresAt)}`,
  );
}
