/** Refuses commands that need a login where neither a platform nor a token is configured. */

import { LoginRequiredError, REMEDIES } from '../../../errors.ts';
import type { CliContext, Selected } from '../../cli-context.ts';

const OTHER_SOURCES = ['NMP_ACCESS_TOKEN', 'NMP_WORKLOAD_IDENTITY_TOKEN_FILE'];

/** @throws LoginRequiredError */
export function requirePlatform({ io }: CliContext, { isConfigured }: Selected): void {
  if (isConfigured || OTHER_SOURCES.some((name) => io.runtime.env(name) !== undefined)) return;
  throw new LoginRequiredError('You are not logged in.', { remedy: REMEDIES.firstLogin });
}
