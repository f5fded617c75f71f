/** Waits for providers and deployments of models: until they serve requests, or until they are deleted. */

import { NotFoundError, ResourceFailedError } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import { explained } from '../../text/sanitize-text.ts';
import type { ServedModelMapping } from '../types/inference-types.ts';
import { poll, type WaitOptions } from '../waiting/poll.ts';
import { waitForRoutes } from './gateway-wait.ts';

/** State of a provider or deployment. `READY`, `ERROR`, `LOST` and `DELETED` are final. */
export interface ModelResourceState {
  name: string;
  status:
    | 'UNKNOWN'
    | 'CREATED'
    | 'PENDING'
    | 'READY'
    | 'ERROR'
    | 'DELETING'
    | 'DELETED'
    | 'LOST'
    | (string & {});
  status_message?: string | null;
  /** The provider that serves a deployment, as in `workspace/name`. */
  model_provider_id?: string | null;
  /** The models of a provider. */
  served_models?: readonly ServedModelMapping[] | null;
}

export interface ModelWaitOptions extends WaitOptions<ModelResourceState> {
  /** The state to wait for. Default: `READY`. */
  readonly for?: 'READY' | 'DELETED' | undefined;
}

const TIMEOUT = 1_200_000;

type Kind = 'provider' | 'deployment';

/**
 * Waits until it is ready and the inference gateway routes requests to its models, or until it is deleted. Default time limit:
 * 1 200 000 ms (20 minutes).
 *
 * @throws ResourceFailedError, WaitTimeoutError, AbortError, NotFoundError
 */
export async function waitForModel(
  transport: Transport,
  kind: Kind,
  name: string,
  options: ModelWaitOptions,
): Promise<ModelResourceState> {
  const wanted = options.for ?? 'READY';
  const subject = `${kind} "${name}"`;
  const timeout = options.timeout ?? TIMEOUT;
  const { runtime } = transport;
  const start = runtime.now();
  const state = await poll<ModelResourceState>({
    ...options,
    timeout,
    runtime,
    subject,
    read: () => read(transport, kind, name, options),
    isDone(current) {
      const { status, status_message } = current;
      if (status === 'ERROR' || status === 'LOST' || (status === 'DELETED' && wanted !== status)) {
        const summary = explained(`The ${subject} has status ${status}`, status_message);
        throw new ResourceFailedError(summary, { status });
      }
      return status === wanted;
    },
  });
  if (wanted !== 'READY') return state;
  const left = { ...options, timeout: timeout - (runtime.now() - start) };
  if (kind === 'provider') {
    await waitForRoutes(transport, name, state.served_models ?? [], left);
  } else if (state.model_provider_id) {
    const [provider = '', workspace = options.workspace] = state.model_provider_id
      .split('/')
      .reverse();
    await waitForModel(transport, 'provider', provider, {
      ...left,
      workspace,
      onStatus: undefined,
    });
  }
  return state;
}

async function read(
  transport: Transport,
  kind: Kind,
  name: string,
  { workspace, signal, for: wanted }: ModelWaitOptions,
): Promise<ModelResourceState> {
  const route = `GET /apis/models/v2/workspaces/{workspace}/${kind}s/{name} inference ${kind}s`;
  try {
    return await transport.call(route, { workspace, name }, { signal });
  } catch (error) {
    if (wanted === 'DELETED' && error instanceof NotFoundError) return { name, status: wanted };
    throw error;
  }
}
