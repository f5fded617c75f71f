/** Waits until a workspace and its content are deleted. */

import { NotFoundError, ResourceFailedError } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { poll, type WaitOptions } from '../waiting/poll.ts';

/** How far the deletion of a workspace is. */
export interface WorkspaceDeletion {
  name: string;
  /** The stage that the platform reports, `marked` when it reports none, `deleted` at the end. */
  status: 'marked' | 'deleted' | (string & {});
}

const DELETION = 'GET /apis/entities/v2/workspace-deletions/{name}';
const LIST = 'GET /apis/entities/v2/workspaces{?filter,page_size}';
const TIMEOUT = 1_200_000;

/** @throws ResourceFailedError, WaitTimeoutError, AbortError */
export function waitForWorkspaceDeletion(
  transport: Transport,
  name: string,
  options: Omit<WaitOptions<WorkspaceDeletion>, 'workspace'>,
): Promise<WorkspaceDeletion> {
  return poll<WorkspaceDeletion>({
    timeout: TIMEOUT,
    ...options,
    runtime: transport.runtime,
    subject: `the deletion of workspace "${name}"`,
    read: () => readDeletion(transport, name, options.signal),
    isDone: ({ status }) => status === 'deleted',
  });
}

/** Servers without the route for deletions hide a marked workspace everywhere but in the list. */
async function readDeletion(
  transport: Transport,
  name: string,
  signal: AbortSignal | undefined,
): Promise<WorkspaceDeletion> {
  try {
    const deletion = await transport.call<{
      deletion_stage: string;
      deletion_error?: string | null;
    }>(DELETION, { name }, { signal });
    const { deletion_stage: status, deletion_error } = deletion;
    if (!deletion_error) return { name, status };
    throw new ResourceFailedError(
      `The deletion of workspace "${name}" failed: ${sanitizeText(deletion_error)}`,
      { status },
    );
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const filter = JSON.stringify({ name });
  const { data } = await transport.call<{ data: { name: string }[] }>(
    LIST,
    { filter, page_size: 1 },
    { signal },
  );
  return { name, status: data.some((each) => each.name === name) ? 'marked' : 'deleted' };
}
