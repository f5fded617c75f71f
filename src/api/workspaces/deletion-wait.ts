/** Waits until a workspace and its content are deleted. */

import {
  DeletionNotVisibleError,
  NotFoundError,
  PermissionDeniedError,
  REMEDIES,
  ResourceFailedError,
} from '../../errors.ts';
import type { RouteValues } from '../../http/prepare/route.ts';
import type { Transport } from '../../http/transport.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import type { WorkspaceDeletionStatus } from '../types/shared-types.ts';
import { poll, type WaitOptions } from '../waiting/poll.ts';

/** Progress of the deletion of a workspace. */
export interface WorkspaceDeletion {
  name: string;
  /**
   * The stage that the platform reports, `marked` when it reports none, `deleted` at the end, and `absent` if there was no such
   * workspace from the beginning: its deletion has ended before, or it never existed.
   */
  status: 'marked' | 'deleted' | 'absent' | (string & {});
}

const DELETION = 'GET /apis/entities/v2/workspace-deletions/{name}';
const ONE = 'GET /apis/entities/v2/workspaces/{name}';
const LIST = 'GET /apis/entities/v2/workspaces{?filter,page_size}';
const TIMEOUT = 1_200_000;

/** @throws ResourceFailedError, DeletionNotVisibleError, WaitTimeoutError, AbortError */
export function waitForWorkspaceDeletion(
  transport: Transport,
  name: string,
  options: Omit<WaitOptions<WorkspaceDeletion>, 'workspace'>,
): Promise<WorkspaceDeletion> {
  const view = new DeletionView(transport, name, options.signal);
  return poll<WorkspaceDeletion>({
    ...options,
    timeout: options.timeout ?? TIMEOUT,
    runtime: transport.runtime,
    subject: `the deletion of workspace "${name}"`,
    read: async () => ({ name, status: await view.status() }),
    remedy: REMEDIES.waitForDeletion(name),
    isDone: ({ status }) => status === 'deleted' || status === 'absent',
  });
}

/**
 * What a caller can see of a deletion. "Not found" alone proves nothing, because the platform also responds so
 * about hidden workspaces.
 *
 * | the platform | the caller | shows |
 * | ------------ | ---------- | ----- |
 * | 0.8 and later | created the workspace, or is a platform admin | the stage, until everything is deleted |
 * | 0.3 | is a platform admin | the workspace in the list, until everything is deleted |
 * | any | any other user | nothing, during the deletion and afterwards |
 */
class DeletionView {
  readonly #transport: Transport;
  readonly #name: string;
  readonly #signal: AbortSignal | undefined;
  /** The platform has reported a stage to this caller, so a deletion that it no longer reports has ended. */
  #isReported = false;
  /** The list contained the workspace, so a workspace of that name that can be retrieved afterwards is another one. */
  #wasListed = false;

  constructor(transport: Transport, name: string, signal: AbortSignal | undefined) {
    this.#transport = transport;
    this.#name = name;
    this.#signal = signal;
  }

  /** @throws ResourceFailedError, DeletionNotVisibleError */
  async status(): Promise<string> {
    const name = this.#name;
    const deletion = await this.#find<WorkspaceDeletionStatus>(DELETION, { name });
    if (deletion !== undefined) return this.#stageOf(deletion);
    if (this.#isReported) return 'deleted';
    if ((await this.#find(ONE, { name })) !== undefined) {
      if (this.#wasListed) return 'deleted';
      throw this.#notMarked();
    }
    if (await this.#isListed()) {
      this.#wasListed = true;
      return 'marked';
    }
    if (await this.#seesEverything()) return this.#wasListed ? 'deleted' : 'absent';
    throw new DeletionNotVisibleError(
      `Whether workspace "${name}" is deleted can't be seen with this login.`,
      {
        status: 'unknown',
        hint:
          'The platform shows a deletion to platform admins and, since version 0.8, to the user who created the workspace, until it has ended. ' +
          'Until then, creating a workspace with that name fails with a conflict.',
      },
    );
  }

  #stageOf({ deletion_stage: status, deletion_error: reason }: WorkspaceDeletionStatus): string {
    this.#isReported = true;
    if (!reason) return status;
    throw new ResourceFailedError(
      `The deletion of workspace "${this.#name}" failed: ${sanitizeText(reason)}`,
      { status },
    );
  }

  #notMarked(): ResourceFailedError {
    return new ResourceFailedError(`Workspace "${this.#name}" is not marked for deletion.`, {
      status: 'active',
    });
  }

  async #isListed(): Promise<boolean> {
    const filter = JSON.stringify({ name: this.#name });
    const { data } = await this.#transport.call<{ data: { name: string }[] }>(
      LIST,
      { filter, page_size: 1 },
      { signal: this.#signal },
    );
    return data.some((each) => each.name === this.#name);
  }

  /** Whether the caller sees all workspaces: only then does the platform report that a workspace does not exist. */
  async #seesEverything(): Promise<boolean> {
    const name = `no-such-workspace-${Math.floor(this.#transport.runtime.random() * 1e15)}`;
    try {
      await this.#transport.call(ONE, { name }, { signal: this.#signal });
    } catch (error) {
      if (error instanceof NotFoundError) return true;
      if (!(error instanceof PermissionDeniedError)) throw error;
    }
    return false;
  }

  /** Undefined for a resource that does not exist or that the caller may not see. */
  async #find<T extends object>(route: string, values: RouteValues): Promise<T | undefined> {
    try {
      return await this.#transport.call<T>(route, values, { signal: this.#signal });
    } catch (error) {
      if (error instanceof NotFoundError || error instanceof PermissionDeniedError)
        return undefined;
      throw error;
    }
  }
}
