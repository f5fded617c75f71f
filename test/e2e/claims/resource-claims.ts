/** Claims about what all resources have: an ID and a time that stay, and versions where updates make them. */

import { expect } from 'vitest';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { ABSENT, type Claim, FIELDS, INFERENCE_FIELDS } from './claim.ts';
import { engine, newDeployment } from './deployment.ts';

interface Resource {
  readonly id?: string | null;
  readonly created_at?: string | null;
  readonly updated_at?: string | null;
}

/** Creates a resource and changes it; both responses. */
type Life = (client: NeMoPlatform, name: string) => Promise<readonly [Resource, Resource]>;

const description = 'changed';
const host_url = 'http://127.0.0.1:9/v1';
const messages = [{ role: 'user' as const, content: 'a' }];
const data = { models: [], rails: {} };

const LIVES: Readonly<Record<string, Life>> = {
  workspace: async ({ workspaces }, name) => [
    await workspaces.create({ name }),
    await workspaces.update(name, { description }),
  ],
  project: async ({ projects }, name) => [
    await projects.create({ name }),
    await projects.update(name, { description }),
  ],
  model: async ({ models }, name) => [
    await models.create({ name }),
    await models.update(name, { description }),
  ],
  provider: async ({ inference }, name) => [
    await inference.providers.create({ name, host_url }),
    await inference.providers.update(name, { host_url, description }),
  ],
  prompt: async ({ inference }, name) => [
    await inference.prompts.create({ name, messages }),
    await inference.prompts.update(name, { messages, description }),
  ],
  'guardrail config': async ({ guardrail }, name) => [
    await guardrail.configs.create({ name, data }),
    await guardrail.configs.update(name, { description }),
  ],
  fileset: async ({ files }, name) => [
    await files.filesets.create({ name }),
    await files.filesets.update(name, { description }),
  ],
};

/** What the embedded platform cannot change. */
const UNCHANGED = ['provider', 'fileset'];

const MINUTES = 60_000;

/** Milliseconds since a time of the platform, which is in UTC whether it has a zone or not. */
function since(time: string | null | undefined): number {
  return Date.now() - Date.parse(`${String(time).replace(/Z$|\+00:00$/, '')}Z`);
}

export const resourceClaims: readonly Claim[] = [
  {
    where: 'scripts/generate/owner-noun.ts',
    says: 'ID of the {}; it never changes.',
    async check({ admin, name, platform }) {
      for (const [kind, life] of Object.entries(LIVES)) {
        if (platform === 'embedded' && UNCHANGED.includes(kind)) continue;
        const [created, changed] = await life(admin, name('kept'));
        expect([kind, changed.id]).toEqual([kind, created.id]);
      }
    },
  },
  {
    where: FIELDS,
    says: '"created_at": "When it was created, in UTC (ISO 8601)."',
    async check({ admin, name, platform }) {
      for (const [kind, life] of Object.entries(LIVES)) {
        if (platform === 'embedded' && UNCHANGED.includes(kind)) continue;
        const [created, changed] = await life(admin, name('timed'));
        expect([kind, changed.created_at]).toEqual([kind, created.created_at]);
        expect(Math.abs(since(created.created_at))).toBeLessThan(5 * MINUTES);
      }
    },
  },
  {
    where: FIELDS,
    says: '"updated_at": "When it was last changed, in UTC (ISO 8601)."',
    async check({ admin, name, platform }) {
      for (const [kind, life] of Object.entries(LIVES)) {
        if (platform === 'embedded' && UNCHANGED.includes(kind)) continue;
        const [created, changed] = await life(admin, name('changed'));
        expect([kind, since(changed.updated_at) <= since(created.updated_at)]).toEqual([
          kind,
          true,
        ]);
        expect(Math.abs(since(changed.updated_at))).toBeLessThan(5 * MINUTES);
      }
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'ID of this version of the model deployment; each update makes a version with an ID of its own.',
    except: { embedded: ABSENT },
    async check(tools) {
      const { config, deployment: first } = await newDeployment(tools);
      const second = await tools.admin.inference.deployments.update(first.name, { config });
      expect(second.id).not.toBe(first.id);
      expect([first.entity_version, second.entity_version]).toEqual([1, 2]);
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'ID of this version of the model deployment config; each update makes a version with an ID of its own.',
    except: { embedded: ABSENT },
    async check({ admin, name }) {
      const { deploymentConfigs } = admin.inference;
      const config = name('config');
      const first = await deploymentConfigs.create({ name: config, ...engine });
      const second = await deploymentConfigs.update(config, { ...engine, description });
      expect(second.id).not.toBe(first.id);
      expect([first.entity_version, second.entity_version]).toEqual([1, 2]);
    },
  },
  {
    where: INFERENCE_FIELDS,
    says: 'States so far, the current one last; empty until the first change of status.',
    except: { embedded: ABSENT },
    async check(tools) {
      const { deployments } = tools.admin.inference;
      const { name, status_history } = (await newDeployment(tools)).deployment;
      expect(status_history).toEqual([]);
      await deployments.updateStatus(name, { status: 'PENDING' });
      const changed = await deployments.updateStatus(name, { status: 'ERROR' });
      const states = changed.status_history?.map(({ status }) => status);
      expect(states?.slice(-2)).toEqual(['PENDING', 'ERROR']);
    },
  },
  {
    where: FIELDS,
    says: '"timestamp": "When it happened, in UTC (ISO 8601)."',
    except: { embedded: ABSENT },
    async check(tools) {
      const { deployments } = tools.admin.inference;
      const { name } = (await newDeployment(tools)).deployment;
      const { status_history = [] } = await deployments.updateStatus(name, { status: 'ERROR' });
      expect(status_history?.length).toBeGreaterThan(0);
      for (const { timestamp } of status_history ?? [])
        expect(Math.abs(since(timestamp))).toBeLessThan(5 * MINUTES);
    },
  },
  {
    where: 'contract/overlay/fields/jobs.json',
    says: '"Job.attempt_id": "ID of the current attempt, which the filter of the logs takes."',
    except: { embedded: ABSENT },
    async check({ admin, name }) {
      const job = name('job');
      const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };
      const platform_spec = { steps: [{ name: 'main', executor }] };
      const { attempt_id } = await admin.jobs.create({
        name: job,
        source: 'cli',
        spec: {},
        platform_spec,
      });
      await admin.jobs.wait(job, { timeout: 60_000 });
      const step = await admin.jobs.steps.retrieve(job, 'main');
      expect(step).toMatchObject({ attempt_id, parent: attempt_id, entity_id: step.id });
    },
  },
];
