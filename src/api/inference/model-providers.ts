/** Providers with what is more than a route: waiting until one is ready, or deleted. */

import { loadPart } from '../../errors.ts';
import type { ModelResourceState, ModelWaitOptions } from './model-wait.ts';
import { ProvidersRoutes } from './routes/inference-providers-routes.ts';

/** The providers of a workspace: servers that run models. */
export class Providers extends ProvidersRoutes {
  /**
   * Waits until a provider is ready and the gateway routes requests to it and to its models, or until it is deleted. Default
   * time limit: 1 200 000 ms (20 minutes).
   *
   * @throws ResourceFailedError, WaitTimeoutError, AbortError
   */
  async wait(name: string, options: ModelWaitOptions = {}): Promise<ModelResourceState> {
    const { waitForModel } = await loadPart(import('./model-wait.ts'));
    return waitForModel(this.http, 'provider', name, options);
  }
}
