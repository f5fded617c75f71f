/** Makes every call of the contract test once, and records the responses of the platform. */

import { readContract } from '../../../scripts/generate/contract.ts';
import { type ClientOptions, NeMoPlatform } from '../../../src/index.node.ts';
import { startModelServer } from '../../support/backends/model-server.ts';
import { accessSteps } from './access-steps.ts';
import { evaluationSteps } from './evaluation-steps.ts';
import { fileSteps } from './file-steps.ts';
import { inferenceSteps } from './inference-steps.ts';
import { jobSteps } from './job-steps.ts';
import { modelSteps } from './model-steps.ts';
import { type OperationOutcome, OperationRecorder } from './operation-recorder.ts';

export interface StepsOptions extends Pick<ClientOptions, 'baseUrl' | 'accessToken'> {
  readonly makesProvidersReady: boolean;
}

export async function runSteps(options: StepsOptions): Promise<readonly OperationOutcome[]> {
  const { baseUrl, accessToken, makesProvidersReady } = options;
  const recorder = new OperationRecorder(readContract());
  let count = 0;
  const name = (kind: string) => `${kind}-${process.pid}-${++count}`;
  const workspace = name('every');
  const client = new NeMoPlatform({
    baseUrl,
    accessToken,
    workspace,
    maxRetries: 0,
    fetch: recorder.fetch,
  });
  const models = await startModelServer();
  try {
    await client.workspaces.create({ name: workspace, wait_role_propagation: true });
    const tools = { client, workspace, models, makesProvidersReady, name };
    for (const steps of [
      accessSteps,
      fileSteps,
      jobSteps,
      modelSteps,
      inferenceSteps,
      evaluationSteps,
    ])
      await steps(tools);
    return await recorder.outcomes();
  } finally {
    await models.stop();
  }
}
