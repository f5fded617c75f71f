/** Providers and deployments with what is more than a route: waiting until they are ready, or deleted. */

import { loadPart } from '../../errors.ts';
import type { ModelResourceState, ModelWaitOptions } from './model-wait.ts';
import { Deployments } from './routes/inference-deployments.ts';
import { Providers } from './routes/inference-providers.ts';

/** The providers of a workspace: servers that run models. */
export class WaitableProviders extends Providers {
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

/** The deployments of models in a workspace. */
export class WaitableDeployments extends Deployments {
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
