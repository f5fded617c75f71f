/** The commands that end in `wait`: wait, report the status on stderr, and print the result. */

import type { PlatformClient } from '../../client.ts';
import type { NeMoError } from '../../errors.ts';
import type { CliContext } from '../cli-context.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { duration } from './duration.ts';
import type { WaitFlags } from './wait-flags.ts';
import { WaitStatus } from './wait-status.ts';

/** The options of all `wait` methods that a command sets. */
interface WaitChoices {
  readonly workspace: string | undefined;
  readonly for: WaitFlags['status'];
  readonly timeout: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onStatus?: ((state: { readonly status: string }) => void) | undefined;
  readonly onOutage?: ((failure: NeMoError | undefined) => void) | undefined;
}

interface WaitTarget {
  readonly noun: string;
  /** Of the SDK, as in `jobs.wait`. */
  readonly method: string;
  readonly wait: (client: PlatformClient, name: string, options: WaitChoices) => Promise<object>;
}

const ABSENT =
  'There is no such workspace: its deletion ended before this command, or it never existed.';

const TARGETS = {
  jobs: {
    noun: 'Job',
    method: 'jobs.wait',
    wait: ({ jobs }, ...call) => jobs.wait(...call),
  },
  providers: {
    noun: 'Provider',
    method: 'inference.providers.wait',
    wait: ({ inference }, ...call) => inference.providers.wait(...call),
  },
  deployments: {
    noun: 'Deployment',
    method: 'inference.deployments.wait',
    wait: ({ inference }, ...call) => inference.deployments.wait(...call),
  },
  deletions: {
    noun: 'Deletion of workspace',
    method: 'workspaces.waitUntilDeleted',
    wait: ({ workspaces }, name, { workspace, for: _, ...options }) =>
      workspaces.waitUntilDeleted(name, options),
  },
} as const satisfies Record<string, WaitTarget>;

/**
 * @throws JobFailedError, JobCancelledError, ResourceFailedError, DeletionNotVisibleError, WaitTimeoutError, NotFoundError
 * @throws UsageError
 */
export async function runWait(
  cli: CliContext,
  kind: keyof typeof TARGETS,
  name: string,
  { workspace, timeout, status }: WaitFlags,
): Promise<void> {
  const { noun, method, wait }: WaitTarget = TARGETS[kind];
  checkPathName(name, 'NAME');
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  const choices = { workspace, for: status, timeout: duration(timeout, '--timeout') };
  if ((await formatOf(cli)) === 'code') {
    printProgram(cli, logOf(callOf(method, [name, choices])));
    return;
  }
  const client = await platformClient(cli);
  const line = new WaitStatus(cli.io, `${noun} ${JSON.stringify(name)}`);
  try {
    const state = await wait(client, name, {
      ...choices,
      signal: cli.io.signal,
      onStatus: (current) => line.show(current.status),
      onOutage: (failure) => line.showOutage(failure?.summary),
    });
    line.stop();
    if ('status' in state && state.status === 'absent') cli.io.note(ABSENT);
    await printResult(cli, state, { usual: ['name', 'status'], isChange: true });
  } finally {
    line.stop();
  }
}
