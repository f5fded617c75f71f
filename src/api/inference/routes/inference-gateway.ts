/** The gateway that passes requests on to the servers of models. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { GatewayModel } from './inference-gateway-model.ts';
import { GatewayOpenAI } from './inference-gateway-openai.ts';
import { GatewayProvider } from './inference-gateway-provider.ts';

/** The gateway that passes requests on to the servers of models. */
export class InferenceGateway extends Resource {
  /** Passes requests on to the provider of one model. */
  readonly model: GatewayModel = new GatewayModel(this.http);

  /** Passes requests on to the model that the body names, as the OpenAI API does. */
  readonly openai: GatewayOpenAI = new GatewayOpenAI(this.http);

  /** Passes requests on to one provider, unchanged. */
  readonly provider: GatewayProvider = new GatewayProvider(this.http);
}
