/** `nmp auth status --explain`: shows the result of each credential source. Never a token. */

import { type CredentialStep, explainSources } from '../../credentials/chain.ts';
import { defaultChain } from '../../login/default-chain.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';

/** Prints data in the requested format. */
export type Printer = (answer: unknown) => Promise<void>;

/** @returns 0 when a source has a token, else 4. */
export async function explain(cli: CliContext, printer: Printer | undefined): Promise<number> {
  const { io, globals } = cli;
  const baseUrl = async () => (await selectedContext(cli)).baseUrl;
  const asked = await explainSources(
    defaultChain({ baseUrl, context: globals.context }),
    io.runtime,
  );
  // Only programs can pass a token; the CLI has none.
  const explicit = { source: 'explicit token', outcome: 'absent', reason: 'not given' } as const;
  const steps: readonly CredentialStep[] = [explicit, ...asked];
  if (printer !== undefined) await printer(steps);
  else for (const step of steps) io.out(lineOf(cli, step));
  return asked.some(({ outcome }) => outcome === 'taken') ? EXIT.ok : EXIT.notLoggedIn;
}

function lineOf({ io }: CliContext, { source, outcome, reason }: CredentialStep): string {
  const message = outcome === 'absent' ? reason : `${outcome}: ${reason}`;
  const home = io.runtime.env('HOME');
  return `${source.padEnd(17)} ${home === undefined ? message : message.replaceAll(`${home}/`, '~/')}`;
}
