/** One resource of each kind whose lists take a filter, with a value in as many fields as it can have. */

import type { NeMoPlatform } from '../../../src/index.node.ts';
import type { ClaimTools } from './claim.ts';
import { engine } from './deployment.ts';

type Create = (client: NeMoPlatform, name: string, tools: ClaimTools) => PromiseLike<unknown>;

const description = 'Some words, with a comma';
/** A project that the resources name. */
export const PROJECT = 'of-filters';
const project = PROJECT;
const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };

async function withFileset(client: NeMoPlatform, name: string): Promise<string> {
  await client.files.filesets.create({ name });
  await client.files.uploadFile(name, 'weights.bin', 'w');
  return name;
}

/** By the resource of the contract. */
export const CREATE: Readonly<Record<string, Create>> = {
  workspaces: (client, name) => client.workspaces.create({ name, description }),
  projects: (client, name) => client.projects.create({ name, description }),
  'files.filesets': (client, name) =>
    client.files.filesets.create({ name, description, purpose: 'dataset' }),
  models: async (client, name, { workspace }) => {
    const fileset = await withFileset(client, `${name}-f`);
    await client.models.create({
      name,
      description,
      project,
      fileset: `${workspace}/${fileset}`,
      finetuning_type: 'lora_merged',
      base_model: `${workspace}/base`,
      prompt: { system_prompt: 'a' },
    });
  },
  adapters: async (client, name, { workspace }) => {
    const fileset = await withFileset(client, `${name}-f`);
    const model = `${name}-m`;
    await client.models.create({ name: model });
    await client.adapters.create({
      name,
      description,
      model,
      fileset: `${workspace}/${fileset}`,
      finetuning_type: 'lora',
    });
  },
  'guardrail.configs': (client, name) =>
    client.guardrail.configs.create({ name, description, data: { models: [], rails: {} } }),
  'inference.providers': (client, name) =>
    client.inference.providers.create({
      name,
      description,
      project,
      host_url: 'http://127.0.0.1:9/v1',
    }),
  'inference.prompts': (client, name) =>
    client.inference.prompts.create({
      name,
      description,
      project,
      messages: [{ role: 'user', content: 'a' }],
    }),
  'inference.deployment_configs': (client, name, { workspace }) =>
    client.inference.deploymentConfigs.create({
      name,
      description,
      project,
      model_entity_id: `${workspace}/m`,
      ...engine,
    }),
  'inference.deployments': async (client, name) => {
    const config = `${name}-c`;
    await client.inference.deploymentConfigs.create({ name: config, ...engine });
    await client.inference.deployments.create({ name, project, config });
  },
  'inference.virtual_models': (client, name, { workspace }) =>
    client.inference.virtualModels.create({
      name,
      default_model_entity: `${workspace}/m`,
      models: [],
    }),
  jobs: async (client, name) => {
    const platform_spec = { steps: [{ name: 'main', executor }] };
    await client.jobs.create({ name, project, source: 'cli', spec: {}, platform_spec });
  },
};
