/** Waits until the inference gateway routes to a provider and to the models that it serves. */

import { NotFoundError, PermissionDeniedError } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import type { ServedModelMapping } from '../types/inference-types.ts';
import { poll, type WaitOptions } from '../waiting/poll.ts';

type RouteWait = Pick<WaitOptions<never>, 'workspace' | 'timeout' | 'signal' | 'onOutage'>;

const GATEWAY = 'GET /apis/inference-gateway/v2/workspaces/{workspace}';

/**
 * The gateway reads providers and models every few seconds, and the platform makes the virtual models of a provider after the
 * provider is ready. Until then it responds with 404 to a chat with such a model.
 *
 * @throws WaitTimeoutError, AbortError
 */
export async function waitForRoutes(
  transport: Transport,
  provider: string,
  models: readonly ServedModelMapping[],
  { workspace, signal, onOutage, timeout = Number.POSITIVE_INFINITY }: RouteWait,
): Promise<void> {
  const { runtime } = transport;
  const end = runtime.now() + timeout;
  const until = (subject: string, isRouted: () => Promise<boolean>) =>
    poll({
      signal,
      onOutage,
      timeout: end - runtime.now(),
      runtime,
      subject: `the inference gateway to route to ${subject}`,
      read: async () => ({ status: (await isRouted()) ? 'routed' : 'not routed' }),
      isDone: ({ status }) => status === 'routed',
    });
  await until(`provider "${provider}"`, async () => {
    try {
      await transport.call(
        `${GATEWAY}/provider/{name}/ready`,
        { workspace, name: provider },
        { signal },
      );
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  });
  const names = virtualModels(models);
  for (const home of new Set(names.map((name) => name.replace(/\/.*/s, '')))) {
    const wanted = names.filter((name) => name.startsWith(`${home}/`));
    await until(`the models of provider "${provider}"`, async () => {
      try {
        const { data }: { data?: readonly ({ id?: unknown } | null)[] } = await transport.call(
          `${GATEWAY}/openai/-/v1/models`,
          { workspace: home },
          { signal },
        );
        return wanted.every((name) => data?.some((each) => each?.id === name));
      } catch (error) {
        // A user who may not call models through the gateway need not wait for them.
        if (error instanceof PermissionDeniedError) return true;
        throw error;
      }
    });
  }
}

/** The names under which the gateway lists the models; an adapter is reached through its base. */
function virtualModels(models: readonly (ServedModelMapping | null)[]): readonly string[] {
  const names = models.map((each) => String(each?.model_entity_id).replace(/&adapters\/.*/s, ''));
  return [...new Set(names)].filter((name) => name.includes('/'));
}
