/** Models, adapters, deployments and prompts, none of which need a server that runs a model. */

import { attempt, type StepTools } from './step-tools.ts';

export async function modelSteps(tools: StepTools): Promise<void> {
  await modelAndAdapters(tools);
  await deployments(tools);
  await prompts(tools);
}

async function modelAndAdapters({ client, name, workspace }: StepTools): Promise<void> {
  const { models, adapters, files } = client;
  const model = name('model');
  await attempt(() => models.create({ name: model, description: 'd' }));
  await attempt(() => models.list({ page_size: 2 }));
  await attempt(() => models.retrieve(model));
  await attempt(() => models.update(model, { description: 'e' }));

  const fileset = name('weights');
  await attempt(() => files.filesets.create({ name: fileset }));
  await attempt(() => files.uploadFile(fileset, 'adapter.bin', 'weights'));
  const lora = { fileset: `${workspace}/${fileset}`, finetuning_type: 'lora' } as const;
  const [first, second] = [name('adapter'), name('adapter')];
  await attempt(() => models.adapters.create(model, { name: first, ...lora }));
  await attempt(() => models.adapters.update(model, first, { description: 'e' }));
  await attempt(() => adapters.create({ name: second, model: `${workspace}/${model}`, ...lora }));
  await attempt(() => adapters.list({ page_size: 2 }));
  await attempt(() => adapters.retrieve(second));
  await attempt(() => adapters.patch(second, { description: 'e' }));
  await attempt(() => adapters.delete(second));
  await attempt(() => models.adapters.delete(model, first));
  await attempt(() => models.delete(model));
}

async function deployments({ client, name }: StepTools): Promise<void> {
  const { deploymentConfigs, deployments: all } = client.inference;
  const config = name('config');
  const settings = {
    engine: 'nim',
    model_spec: { model_name: 'm' },
    executor_config: { gpu: 1 },
  } as const;
  await attempt(() => deploymentConfigs.create({ name: config, ...settings }));
  await attempt(() => deploymentConfigs.list({ page_size: 2 }));
  await attempt(() => deploymentConfigs.retrieve(config));
  await attempt(() => deploymentConfigs.update(config, settings));
  await attempt(() => deploymentConfigs.versions.list(config));
  await attempt(() => deploymentConfigs.versions.retrieve(config, '1'));

  const deployment = name('deployment');
  await attempt(() => all.create({ name: deployment, config }));
  await attempt(() => all.list({ page_size: 2 }));
  await attempt(() => all.retrieve(deployment));
  await attempt(() => all.update(deployment, { config }));
  await attempt(() => all.listModels(deployment));
  await attempt(() => all.updateStatus(deployment, { status: 'READY', status_message: 'm' }));
  await attempt(() => all.versions.list(deployment));
  await attempt(() => all.versions.retrieve(deployment, '1'));
  await attempt(() => all.versions.delete(deployment, '1'));
  await attempt(() => all.delete(deployment));

  // A version that a deployment uses cannot be deleted.
  const unused = name('config');
  await attempt(() => deploymentConfigs.create({ name: unused, ...settings }));
  await attempt(() => deploymentConfigs.update(unused, settings));
  await attempt(() => deploymentConfigs.versions.delete(unused, '1'));
  await attempt(() => deploymentConfigs.delete(unused));
}

async function prompts({ client, name }: StepTools): Promise<void> {
  const { prompts: all } = client.inference;
  const prompt = name('prompt');
  const messages = [{ role: 'user', content: 'hello {{name}}' }];
  await attempt(() => all.create({ name: prompt, messages }));
  await attempt(() => all.list({ page_size: 2 }));
  await attempt(() => all.retrieve(prompt));
  await attempt(() => all.update(prompt, { description: 'e' }));
  await attempt(() => all.delete(prompt));
}
