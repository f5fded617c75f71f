/** `nmp jobs wait`: waits until a job has ended, reports its status on stderr, and prints the result. */

import type { CliContext } from '../cli-context.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { printAnswer } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { duration } from './duration.ts';
import type { WaitFlags } from './wait-flags.ts';
import { WaitStatus } from './wait-status.ts';

/** @throws JobFailedError, JobCancelledError, WaitTimeoutError, UsageError */
export async function waitForJob(
  cli: CliContext,
  name: string,
  { workspace, timeout }: WaitFlags,
): Promise<void> {
  checkPathName(name, 'NAME');
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  const limit = duration(timeout, '--timeout');
  if ((await formatOf(cli)) === 'code') {
    printProgram(cli, logOf(callOf('jobs.wait', [name, { workspace, timeout: limit }])));
    return;
  }
  const client = await platformClient(cli);
  const line = new WaitStatus(cli.io, `Job ${JSON.stringify(name)}`);
  try {
    const job = await client.jobs.wait(name, {
      workspace,
      signal: cli.io.signal,
      timeout: limit,
      onStatus: ({ status }) => line.show(status),
    });
    line.stop();
    await printAnswer(cli, job, { usual: ['name', 'status'], isChange: true });
  } finally {
    line.stop();
  }
}
