/** `nmp jobs wait`: waits until a job has ended, reports its status on stderr, and prints the result. */

import type { CliContext } from '../cli-context.ts';
import { formatOf } from '../output/preferences.ts';
import { printAnswer } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { positiveNumber } from '../resources/positive-number.ts';

export interface JobWaitOptions {
  readonly workspace?: string | undefined;
  /** Seconds. */
  readonly timeout?: string | undefined;
}

/** @throws JobFailedError, JobCancelledError, WaitTimeoutError, UsageError */
export async function waitForJob(
  cli: CliContext,
  name: string,
  { workspace, timeout }: JobWaitOptions,
): Promise<void> {
  checkPathName(name, 'NAME');
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  const seconds = positiveNumber(timeout, '--timeout');
  await formatOf(cli);
  const client = await platformClient(cli);
  const job = await client.jobs.wait(name, {
    workspace,
    signal: cli.io.signal,
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
    onStatus: ({ status }) => cli.io.note(`Job ${JSON.stringify(name)}: ${status}`),
  });
  await printAnswer(cli, job, { usual: ['name', 'status'], isChange: true });
}
