/** `nmp auth status --explain`: shows the result of each credential source. Never a token. */

import { otherConfigFile } from '../../../config-file/other-generation.ts';
import type { CredentialStep } from '../../../credentials/chain.ts';
import { explainSources } from '../../../credentials/explain-sources.ts';
import { defaultChain } from '../../../login/default-chain.ts';
import { isLoginFor, platformOfLogin } from '../../../login/login-of-context.ts';
import { type CliContext, selectedContext } from '../../cli-context.ts';
import { EXIT } from '../../errors/exit-codes.ts';

/** Prints data in the requested format. */
export type Printer = (data: unknown) => Promise<void>;

/** @returns 0 when a source has a token, else 4. */
export async function explain(cli: CliContext, printer: Printer | undefined): Promise<number> {
  const { io, globals } = cli;
  const baseUrl = async () => (await selectedContext(cli)).baseUrl;
  const asked = await explainSources(
    defaultChain({ baseUrl, context: globals.context }),
    io.runtime,
  );
  // Only programs can pass an explicit token, so the CLI never has one.
  const explicit = { source: 'explicit token', outcome: 'absent', reason: 'not given' } as const;
  const usable = await withoutForeignLogin(cli, asked);
  const steps: readonly CredentialStep[] = [explicit, ...usable, ...(await otherFile(cli))];
  if (printer !== undefined) await printer(steps);
  else for (const step of steps) io.out(lineOf(cli, step));
  return usable.some(({ outcome }) => outcome === 'taken') ? EXIT.ok : EXIT.notLoggedIn;
}

/** The stored login is not sent to another platform than its own. */
async function withoutForeignLogin(
  cli: CliContext,
  steps: readonly CredentialStep[],
): Promise<readonly CredentialStep[]> {
  const isTaken = (step: CredentialStep) =>
    step.source === 'config file' && step.outcome === 'taken';
  if (!steps.some(isTaken)) return steps;
  const { context, baseUrl } = await selectedContext(cli);
  if (context === undefined || isLoginFor(context, baseUrl)) return steps;
  const reason = `its login belongs to ${platformOfLogin(context)} and is not sent to ${baseUrl}`;
  return steps.map((step) =>
    isTaken(step) ? { source: step.source, outcome: 'absent', reason } : step,
  );
}

/** The file of the other generation of the platform's CLI may hold the login that the user expects here. */
async function otherFile(cli: CliContext): Promise<readonly CredentialStep[]> {
  const { store } = await selectedContext(cli, 'invalid');
  const other = otherConfigFile(cli.io.runtime, store.path);
  if (!other?.differs) return [];
  const reason = `${other.path} differs from ${store.path} and is not used`;
  return [{ source: 'other config file', outcome: 'not asked', reason }];
}

function lineOf({ io }: CliContext, { source, outcome, reason }: CredentialStep): string {
  const message = outcome === 'absent' ? reason : `${outcome}: ${reason}`;
  const home = io.runtime.env('HOME');
  return `${source.padEnd(17)} ${home === undefined ? message : message.replaceAll(`${home}/`, '~/')}`;
}
