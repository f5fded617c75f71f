/**
 * `nmp inference providers wait` and `nmp inference deployments wait`: wait until requests are served, or until the deletion is
 * complete; report the status on stderr, and print the result.
 */

import type { CliContext } from '../cli-context.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { printAnswer } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { duration } from './duration.ts';
import type { WaitFlags } from './wait-flags.ts';
import { WaitStatus } from './wait-status.ts';

/** @throws ResourceFailedError, WaitTimeoutError, NotFoundError, UsageError */
export async function waitForModel(
  cli: CliContext,
  kind: 'providers' | 'deployments',
  name: string,
  { workspace, timeout, status }: WaitFlags,
): Promise<void> {
  checkPathName(name, 'NAME');
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  const limit = duration(timeout, '--timeout');
  if ((await formatOf(cli)) === 'code') {
    const options = { workspace, for: status, timeout: limit };
    printProgram(cli, logOf(callOf(`inference.${kind}.wait`, [name, options])));
    return;
  }
  const { inference } = await platformClient(cli);
  const noun = kind === 'providers' ? 'Provider' : 'Deployment';
  const line = new WaitStatus(cli.io, `${noun} ${JSON.stringify(name)}`);
  try {
    const state = await inference[kind].wait(name, {
      workspace,
      for: status,
      signal: cli.io.signal,
      timeout: limit,
      onStatus: (current) => line.show(current.status),
    });
    line.stop();
    await printAnswer(cli, state, { usual: ['name', 'status'], isChange: true });
  } finally {
    line.stop();
  }
}
