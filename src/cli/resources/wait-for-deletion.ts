/** `nmp workspaces delete --wait`: reports how the deletion proceeds, until the platform has removed everything. */

import type { PlatformClient } from '../../client.ts';
import { AbortError, REMEDIES } from '../../errors.ts';
import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { callOf } from '../output/call-code.ts';
import { duration } from '../waiting/duration.ts';
import { WaitStatus } from '../waiting/wait-status.ts';
import { deletedThing, isCascading } from './deletion.ts';
import { type Operation, positionalsOf } from './operation.ts';

type Values = Readonly<Record<string, unknown>>;

export interface DeletionWait {
  /** Milliseconds; undefined: the default of the SDK. */
  readonly timeout: number | undefined;
}

/**
 * @returns undefined without `--wait`.
 * @throws UsageError
 */
export function waitOptions(operation: Operation, flags: Values): DeletionWait | undefined {
  if (!isCascading(operation)) return undefined;
  const timeout = duration(flags['timeout'] as string | undefined, '--timeout');
  if (flags['wait'] === true) return { timeout };
  if (timeout === undefined) return undefined;
  throw new UsageError('--timeout requires --wait.');
}

/** @throws ResourceFailedError, DeletionNotVisibleError, WaitTimeoutError, AbortError */
export async function waitForDeletion(
  { io }: CliContext,
  client: PlatformClient,
  operation: Operation,
  values: Values,
  { timeout }: DeletionWait,
): Promise<void> {
  const thing = deletedThing(operation, values);
  const [name = ''] = positionalsOf(operation).map((each) => String(values[each]));
  const line = new WaitStatus(io, `Deletion of ${thing}`);
  line.show('marked');
  let last = 'marked';
  try {
    await client.workspaces.waitUntilDeleted(name, {
      signal: io.signal,
      ...(timeout !== undefined && { timeout }),
      onStatus({ status: reported }) {
        // The workspace was there when it was deleted.
        const status = reported === 'absent' ? 'deleted' : reported;
        if (status !== last) line.show(status);
        last = status;
      },
    });
  } catch (error) {
    line.stop();
    if (error instanceof AbortError)
      io.note(`The deletion continues. To wait again, run: ${REMEDIES.waitForDeletion(name)}`);
    throw error;
  } finally {
    line.stop();
  }
}

/** The statement that waits, after that of the deletion. */
export function codeOfWait(operation: Operation, values: Values, flags: Values): string {
  if (flags['wait'] !== true || !isCascading(operation)) return '';
  const [name] = positionalsOf(operation).map((each) => values[each]);
  const timeout = duration(flags['timeout'] as string | undefined, '--timeout');
  return `\nawait ${callOf('workspaces.waitUntilDeleted', [name, { timeout }])};`;
}
