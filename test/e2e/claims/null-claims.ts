/** Claims about fields that are null, or have one value only. */

import { expect } from 'vitest';
import type { OpenAIModelList } from '../../../src/index.node.ts';
import { ABSENT, type Claim, ENTITY_FIELDS, INFERENCE_FIELDS, MODEL_FIELDS } from './claim.ts';

const absent = { embedded: ABSENT } as const;
const host_url = 'http://127.0.0.1:9/v1';

export const nullClaims: readonly Claim[] = [
  {
    where: MODEL_FIELDS,
    says: '"Model.base_model": "Model that was fine-tuned, as `workspace/name`; null for base models."',
    async check({ admin, name }) {
      const { base_model = null } = await admin.models.create({ name: name('model') });
      expect(base_model).toBeNull();
    },
  },
  {
    where: MODEL_FIELDS,
    says: '"Model.finetuning_type": "Method of the fine-tuning, as in `lora` or `all_weights`; null for base models."',
    async check({ admin, name }) {
      const { finetuning_type = null } = await admin.models.create({ name: name('model') });
      expect(finetuning_type).toBeNull();
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: '"ModelProvider.model_deployment_id": "Deployment behind the provider, as `workspace/name`; null for servers elsewhere."',
    async check({ admin, name }) {
      const provider = name('provider');
      const created = await admin.inference.providers.create({ name: provider, host_url });
      expect(created.model_deployment_id ?? null).toBeNull();
      await admin.inference.providers.delete(provider);
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: '"VirtualModel.override_proxy": "Proxy of a plugin that forwards the calls, as in `plugin.proxy`; null for the gateway\'s own."',
    except: absent,
    async check({ admin, name }) {
      const { virtualModels } = admin.inference;
      const { override_proxy } = await virtualModels.create({ name: name('virtual'), models: [] });
      expect(override_proxy).toBeNull();
    },
  },
  {
    where: ENTITY_FIELDS,
    says: 'Always null: a configuration belongs to its workspace alone.',
    async check({ admin, name }) {
      const config = await admin.guardrail.configs.create({ name: name('guard'), data: {} });
      expect(config.parent ?? null).toBeNull();
    },
  },
  {
    where: ENTITY_FIELDS,
    says: '"Entity.parent": "ID of the entity that contains this one; null at the top."',
    except: absent,
    async check({ admin, name }) {
      const top = await admin.entities.create('shelf', { name: name('top'), data: {} });
      expect(top.parent).toBeNull();
      const below = { name: name('below'), parent: top.id, data: {} };
      expect((await admin.entities.create('shelf', below)).parent).toBe(top.id);
    },
  },
  {
    where: 'contract/overlay/fields/jobs.json',
    says: 'Direct URL of the content; null means that `jobs.results.download` must be used.',
    except: absent,
    async check({ admin, name, workspace }) {
      const [job, fileset] = [name('job'), name('results')];
      const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };
      const platform_spec = { steps: [{ name: 'main', executor }] };
      await admin.jobs.create({ name: job, source: 'cli', spec: {}, platform_spec });
      await admin.files.filesets.create({ name: fileset });
      await admin.files.uploadFile(fileset, 'r.json', '{}');
      const { download_url } = await admin.jobs.results.create(job, 'report', {
        artifact_url: `${workspace}/${fileset}#r.json`,
        artifact_storage_type: 'fileset',
      });
      expect(download_url).toBeNull();
      expect(await (await admin.jobs.downloadResult(job, 'report')).text()).toBe('{}');
    },
  },
  ...(['Always `list`.', 'Always `model`.'] as const).map(
    (says): Claim => ({
      where: INFERENCE_FIELDS,
      says,
      except: { embedded: 'Its list is empty without a provider.' },
      async check({ admin, name }) {
        // A list names virtual models too, which need no provider.
        await admin.inference.virtualModels.create({ name: name('virtual'), models: [] });
        const kinds = async () => {
          const { object, data } = (await admin.inference.models.list()) as OpenAIModelList;
          return [object, ...new Set(data.map((each) => each.object))];
        };
        await expect.poll(kinds, { timeout: 60_000, interval: 500 }).toEqual(['list', 'model']);
      },
    }),
  ),
];
