/** Refuses commands that need a login where neither a platform nor a token is configured. */

import { LoginRequiredError } from '../../../errors.ts';
import type { CliContext, Selected } from '../../cli-context.ts';

/** The command that a new user runs first. */
export const FIRST_LOGIN = 'nmp auth login --base-url https://nmp.company.com';

const OTHER_SOURCES = ['NMP_ACCESS_TOKEN', 'NMP_WORKLOAD_IDENTITY_TOKEN_FILE'];

/** @throws LoginRequiredError */
export function requirePlatform({ io }: CliContext, { isConfigured }: Selected): void {
  if (isConfigured || OTHER_SOURCES.some((name) => io.runtime.env(name) !== undefined)) return;
  throw new LoginRequiredError('You are not logged in.', { remedy: FIRST_LOGIN });
}
