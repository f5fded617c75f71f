/** Claims about filters of which the platform makes something else than a comparison of a field. */

import { expect } from 'vitest';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { untilHolds } from '../../support/waits/until.ts';
import {
  ABSENT,
  type Claim,
  type ClaimTools,
  FIELDS,
  INFERENCE_FIELDS,
  MODEL_FIELDS,
  statusOf,
} from './claim.ts';
import { engine, newDeployment } from './deployment.ts';

const JOB_FIELDS = 'contract/overlay/fields/jobs.json';
const except = { embedded: ABSENT } as const;

type Filter = Exclude<Parameters<NeMoPlatform['models']['list']>[0], undefined>['filter'];

/** A workspace with a base model that has an adapter, and a model made of it that has a prompt. */
async function models({ admin, name }: ClaimTools) {
  const workspace = name('models');
  await admin.workspaces.create({ name: workspace });
  const client = admin.withOptions({ workspace });
  await client.models.create({ name: 'base' });
  await client.models.create({
    name: 'tuned',
    base_model: `${workspace}/base`,
    finetuning_type: 'lora_merged',
    prompt: { system_prompt: 'a' },
  });
  await client.files.filesets.create({ name: 'weights' });
  await client.files.uploadFile('weights', 'weights.bin', 'w');
  const fileset = `${workspace}/weights`;
  await client.adapters.create({ name: 'lora', model: 'base', fileset, finetuning_type: 'lora' });
  const found = async (filter: Filter) =>
    (await client.models.list({ filter })).data.map(({ name }) => name).sort();
  return { client, workspace, found };
}

export const filterClaims: readonly Claim[] = [
  {
    where: INFERENCE_FIELDS,
    says: 'Without effect: the list is that of the workspace of the call.',
    except,
    async check({ admin, name }) {
      const prompt = name('prompt');
      await admin.inference.prompts.create({
        name: prompt,
        messages: [{ role: 'user', content: 'a' }],
      });
      const { data } = await admin.inference.prompts.list({
        page_size: 1000,
        filter: { workspace: name('missing') },
      });
      expect(data.map((each) => each.name)).toContain(prompt);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Versions 0.3 and 0.8 of the platform reverse it: `false` keeps models with adapters, `true` those without.',
    except,
    async check(tools) {
      const { found } = await models(tools);
      expect(await found({ adapters: false })).toEqual(['base']);
      expect(await found({ adapters: true })).toEqual(['tuned']);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Versions 0.3 and 0.8 of the platform respond to it with InternalServerError.',
    except,
    async check(tools) {
      const { found } = await models(tools);
      expect(await statusOf(found({ adapters: { finetuning_type: 'lora' } }))).toBe(500);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'A text keeps models of this base, as `workspace/name`; `true` keeps all models with a base, `false` those without.',
    except,
    async check(tools) {
      const { found, workspace } = await models(tools);
      expect(await found({ base_model: `${workspace}/base` })).toEqual(['tuned']);
      expect(await found({ base_model: true })).toEqual(['tuned']);
      expect(await found({ base_model: false })).toEqual(['base']);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Versions 0.3 and 0.8 of the platform find no model by it. Give `base_model` as text instead.',
    except,
    async check(tools) {
      const { found, workspace } = await models(tools);
      expect(await found({ base_model: { name: `${workspace}/base` } })).toEqual([]);
      expect(await found({ base_model: { name: 'base' } })).toEqual([]);
    },
  },
  {
    where: MODEL_FIELDS,
    says: '"ModelEntityFilter.prompt": "Versions 0.3 and 0.8 of the platform find no model by it."',
    except,
    async check(tools) {
      const { found } = await models(tools);
      expect(await found({ prompt: true })).toEqual([]);
      expect(await found({ prompt: false })).toEqual([]);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Keeps models fine-tuned by this method, as in `lora`; `true` keeps all that were fine-tuned, `false` the others.',
    except,
    async check(tools) {
      const { found } = await models(tools);
      expect(await found({ finetuning_type: 'lora_merged' })).toEqual(['tuned']);
      expect(await found({ finetuning_type: 'dpo' })).toEqual([]);
      expect(await found({ finetuning_type: true })).toEqual(['tuned']);
      expect(await found({ finetuning_type: false })).toEqual(['base']);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Whether a deployment configuration of the model loads LoRA adapters.',
    except,
    async check(tools) {
      const { client, found, workspace } = await models(tools);
      const model_entity_id = `${workspace}/base`;
      const model_spec = { ...engine.model_spec, lora_enabled: true };
      const config = { name: 'lora', ...engine, model_spec, model_entity_id };
      await client.inference.deploymentConfigs.create(config);
      expect(await found({ lora_enabled: true })).toEqual(['base']);
      expect(await found({ lora_enabled: false })).toEqual(['tuned']);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Keeps adapters made by this method, as in `lora`.',
    except,
    async check(tools) {
      const { client } = await models(tools);
      const count = async (finetuning_type: 'lora' | 'dpo') =>
        (await client.adapters.list({ filter: { finetuning_type } })).data.length;
      expect([await count('lora'), await count('dpo')]).toEqual([1, 0]);
    },
  },
  {
    where: MODEL_FIELDS,
    says: 'Versions 0.3 and 0.8 of the platform find no enabled adapter by it.',
    except,
    async check(tools) {
      const { client } = await models(tools);
      const { data } = await client.adapters.list();
      expect(data.map(({ enabled }) => enabled)).toEqual([true]);
      for (const enabled of [true, false]) {
        const found = await client.adapters.list({ filter: { enabled } });
        expect(found.data).toEqual([]);
      }
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'Keeps the deployment behind this provider, given as `workspace/name`.',
    except,
    async check(tools) {
      const { deployments } = tools.admin.inference;
      const { deployment } = await newDeployment(tools);
      const model_provider_id = `default/${tools.name('provider')}`;
      await deployments.updateStatus(deployment.name, { status: 'READY', model_provider_id });
      const { data } = await deployments.list({ filter: { model_provider_id } });
      expect(data.map((each) => each.name)).toEqual([deployment.name]);
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'Keeps the provider of this deployment, given as `workspace/name`.',
    except,
    async check({ admin, name }) {
      const { providers } = admin.inference;
      const [provider, deployment] = [name('provider'), name('deployment')];
      const model_deployment_id = `default/${deployment}`;
      const host_url = 'http://127.0.0.1:9/v1';
      await providers.create({ name: provider, host_url, model_deployment_id });
      const { data } = await providers.list({ filter: { model_deployment_id } });
      expect(data.map((each) => each.name)).toEqual([provider]);
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'Keeps providers with this status.',
    except,
    async check({ admin, name }) {
      const provider = name('provider');
      const { providers } = admin.inference;
      await providers.create({ name: provider, host_url: 'http://127.0.0.1:9/v1' });
      await providers.updateStatus(provider, { status: 'LOST' });
      const has = async (status: 'LOST' | 'DELETED') =>
        (await providers.list({ filter: { status } })).data.some((each) => each.name === provider);
      await untilHolds(async () => expect(await has('LOST')).toBe(true));
      expect(await has('DELETED')).toBe(false);
    },
  },
  {
    where: JOB_FIELDS,
    says: 'Without effect: the list is that of the job of the call.',
    except,
    async check({ admin, name }) {
      const job = name('job');
      const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };
      const platform_spec = { steps: [{ name: 'main', executor }] };
      await admin.jobs.create({ name: job, source: 'cli', spec: {}, platform_spec });
      const count = async (filter: { job: string }) =>
        (await admin.jobs.steps.list(job, { filter })).data.length;
      await untilHolds(async () => expect(await count({ job })).toBe(1));
      expect(await count({ job: name('another') })).toBe(1);
    },
  },
  {
    where: FIELDS,
    says: 'Contains this text, in upper or lower case; `%` and `_` are wildcards, except in lists of jobs.',
    except: { embedded: 'It compares names as they are.' },
    async check({ admin, name }) {
      const project = name('project');
      await admin.projects.create({ name: project });
      for (const $like of [
        project.toUpperCase(),
        `p%${project.slice(3)}`,
        `_${project.slice(1)}`,
      ]) {
        const { data } = await admin.projects.list({ filter: { name: { $like } } });
        expect(data.map((each) => each.name)).toEqual([project]);
      }
    },
  },
];
