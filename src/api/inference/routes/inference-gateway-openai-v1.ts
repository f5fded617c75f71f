/** Version 1 of the OpenAI API. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { InferenceModels } from './inference-models.ts';

/** Version 1 of the OpenAI API. */
export class GatewayOpenAIV1 extends Resource {
  /** The models that can be called through the gateway, in the form of the OpenAI API. */
  get models(): InferenceModels {
    return this.part('models', InferenceModels);
  }
}
