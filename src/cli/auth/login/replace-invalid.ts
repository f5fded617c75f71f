/** Says before the sign-in that a login replaces a config file that cannot be parsed, and asks whether it may. */

import type { Replaced } from '../../../config-file/config-writer.ts';
import type { CliContext } from '../../cli-context.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { canPrompt } from '../../terminal/can-prompt.ts';

/**
 * @param isSure - `--yes` was given.
 * @returns false if the user does not want it.
 * @throws UsageError without a terminal and `--yes`
 */
export async function mayReplace(
  { io }: CliContext,
  { problem }: Replaced,
  isSure: boolean,
): Promise<boolean> {
  if (!isSure && !canPrompt(io)) {
    throw new UsageError(
      `${problem.summary}\nTo replace it by a new file, add --yes. The old file is then kept beside it, with the ending .broken.`,
      null,
    );
  }
  io.note(problem.summary);
  if (isSure) {
    io.note(
      'When you are logged in, it is replaced, and the old file is kept beside it with the ending .broken.',
    );
    return true;
  }
  io.note(
    'A login replaces it by a new file and keeps the old one beside it with the ending .broken.',
  );
  if (await io.askYesNo('Log in and replace the config file?')) return true;
  io.note('Nothing was changed.');
  return false;
}
