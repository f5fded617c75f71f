/** Providers and deployments with what is more than a route: waiting until they are ready, or deleted. */

import type { Transport } from '../../http/transport.ts';
import { type ModelResourceState, type ModelWaitOptions, WaitableModels } from './model-wait.ts';
import { Deployments } from './routes/inference-deployments.ts';
import { Providers } from './routes/inference-providers.ts';

/** The providers of a workspace: servers that answer requests to models. */
export class WaitableProviders extends Providers {
  readonly #models: WaitableModels;

  constructor(transport: Transport) {
    super(transport);
    this.#models = new WaitableModels(transport, 'provider');
  }

  /**
   * Waits until a provider is ready and the gateway routes requests to it, or until it is deleted. Default time limit:
   * 1 200 000 ms (20 minutes).
   *
   * @throws ResourceFailedError, WaitTimeoutError, AbortError
   */
  wait(name: string, options: ModelWaitOptions = {}): Promise<ModelResourceState> {
    return this.#models.wait(name, options);
  }
}

/** The deployments of models in a workspace. */
export class WaitableDeployments extends Deployments {
  readonly #models: WaitableModels;

  constructor(transport: Transport) {
    super(transport);
    this.#models = new WaitableModels(transport, 'deployment');
  }

  /**
   * Waits until a deployment is ready and the gateway routes requests to it, or until it is deleted. Default time limit:
   * 1 200 000 ms (20 minutes).
   *
   * @throws ResourceFailedError, WaitTimeoutError, AbortError
   */
  wait(name: string, options: ModelWaitOptions = {}): Promise<ModelResourceState> {
    return this.#models.wait(name, options);
  }
}
