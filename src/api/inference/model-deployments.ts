/** Deployments with what is more than a route: waiting until one is ready, or deleted. */

import { loadPart } from '../../errors.ts';
import type { ModelResourceState, ModelWaitOptions } from './model-wait.ts';
import { DeploymentsRoutes } from './routes/inference-deployments-routes.ts';

/** The deployments of models in a workspace. */
export class Deployments extends DeploymentsRoutes {
  /**
   * Waits until a deployment and its provider are ready and the gateway routes requests to its models, or until it is deleted.
   * Default time limit: 1 200 000 ms (20 minutes).
   *
   * @throws ResourceFailedError, WaitTimeoutError, AbortError
   */
  async wait(name: string, options: ModelWaitOptions = {}): Promise<ModelResourceState> {
    const { waitForModel } = await loadPart(import('./model-wait.ts'));
    return waitForModel(this.http, 'deployment', name, options);
  }
}
