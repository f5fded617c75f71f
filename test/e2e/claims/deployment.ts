/** Deployments for claims: valid for the platform, and never started, because no cluster is there. */

import type { ClaimTools } from './claim.ts';

/** What a deployment config needs beside its name. */
export const engine = {
  engine: 'nim',
  model_spec: { model_name: 'm' },
  executor_config: { gpu: 1 },
} as const;

/** Creates a deployment, and the config that it has. */
export async function newDeployment({ admin, name }: ClaimTools) {
  const { deploymentConfigs, deployments } = admin.inference;
  const config = name('config');
  await deploymentConfigs.create({ name: config, ...engine });
  const deployment = await deployments.create({ name: name('deployment'), config });
  return { config, deployment };
}
