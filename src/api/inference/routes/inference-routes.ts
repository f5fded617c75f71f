/** Models in operation: deployments, providers, prompts, virtual models and the gateway that calls them. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { DeploymentConfigs } from './inference-deployment-configs.ts';
import { Deployments } from './inference-deployments.ts';
import { InferenceGateway } from './inference-gateway.ts';
import { Prompts } from './inference-prompts.ts';
import { Providers } from './inference-providers.ts';
import { VirtualModels } from './inference-virtual-models.ts';

/** Models in operation: deployments, providers, prompts, virtual models and the gateway that calls them. */
export class InferenceRoutes extends Resource {
  /** How models are deployed: image, resources and engine. A change makes a new version. */
  readonly deploymentConfigs: DeploymentConfigs = new DeploymentConfigs(this.http);

  /** The deployments of models in a workspace. A change makes a new version. */
  readonly deployments: Deployments = new Deployments(this.http);

  /** The gateway that passes requests on to the servers of models. */
  readonly gateway: InferenceGateway = new InferenceGateway(this.http);

  /** The prompts of a workspace: templates of messages with parameters. */
  readonly prompts: Prompts = new Prompts(this.http);

  /** The providers of a workspace: servers that answer requests to models. */
  readonly providers: Providers = new Providers(this.http);

  /** The virtual models of a workspace: names under which the gateway serves models, with middleware. */
  readonly virtualModels: VirtualModels = new VirtualModels(this.http);
}
