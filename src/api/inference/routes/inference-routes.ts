/** Models in operation: deployments, providers, prompts, virtual models and the gateway that calls them. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { DeploymentConfigs } from './inference-deployment-configs.ts';
import { InferenceGateway } from './inference-gateway.ts';
import { Prompts } from './inference-prompts.ts';
import { VirtualModels } from './inference-virtual-models.ts';

/** Models in operation: deployments, providers, prompts, virtual models and the gateway that calls them. */
export class InferenceRoutes extends Resource {
  /** How models are deployed: image, resources and engine. A change makes a new version. */
  get deploymentConfigs(): DeploymentConfigs {
    return this.part('deploymentConfigs', DeploymentConfigs);
  }

  /** The gateway that passes requests on to the servers of models. */
  get gateway(): InferenceGateway {
    return this.part('gateway', InferenceGateway);
  }

  /** The prompts of a workspace: templates of messages with parameters. */
  get prompts(): Prompts {
    return this.part('prompts', Prompts);
  }

  /** The virtual models of a workspace: names under which the gateway serves models, with middleware. */
  get virtualModels(): VirtualModels {
    return this.part('virtualModels', VirtualModels);
  }
}
