/** The gateway that passes requests on to the servers of models. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { GatewayModel } from './inference-gateway-model.ts';
import { GatewayOpenAI } from './inference-gateway-openai.ts';
import { GatewayProvider } from './inference-gateway-provider.ts';

/** The gateway that passes requests on to the servers of models. */
export class InferenceGateway extends Resource {
  /** Passes requests on to the provider of one model. */
  get model(): GatewayModel {
    return this.part('model', GatewayModel);
  }

  /** Passes requests on to the model that the body names, as the OpenAI API does. */
  get openai(): GatewayOpenAI {
    return this.part('openai', GatewayOpenAI);
  }

  /** Passes requests on to one provider, unchanged. */
  get provider(): GatewayProvider {
    return this.part('provider', GatewayProvider);
  }
}
