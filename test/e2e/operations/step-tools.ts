/** What the steps of the contract test work with. */

import type { NeMoPlatform } from '../../../src/index.node.ts';
import type { ModelServer } from '../../support/backends/model-server.ts';

export interface StepTools {
  /** Its workspace is made for the test. */
  readonly client: NeMoPlatform;
  readonly workspace: string;
  readonly models: ModelServer;
  /** Whether the platform runs the controller that makes providers ready. */
  readonly makesProvidersReady: boolean;
  /** A name that nothing else has. */
  readonly name: (kind: string) => string;
}

/** Makes a call whose refusal ends no other step; what was refused is in the record. */
export async function attempt<T>(call: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return undefined;
  }
}
