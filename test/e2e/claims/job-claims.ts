/** Claims about jobs, their steps, tasks and results. */

import { expect } from 'vitest';
import {
  ABSENT,
  type Claim,
  type ClaimTools,
  ENTITY_FIELDS,
  OPERATIONS,
  statusOf,
} from './claim.ts';

const except = { embedded: ABSENT } as const;

async function jobOf({ admin, name }: ClaimTools, command: string): Promise<string> {
  const job = name('job');
  const executor = { provider: 'subprocess' as const, command: ['/bin/sh', '-c', command] };
  const platform_spec = { steps: [{ name: 'main', executor }] };
  await admin.jobs.create({ name: job, source: 'cli', spec: {}, platform_spec });
  return job;
}

export const jobClaims: readonly Claim[] = [
  {
    where: ENTITY_FIELDS,
    says: 'Unique within its workspace. The platform makes one up if it is left out.',
    async check({ admin }) {
      const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };
      const unnamed = {
        source: 'cli',
        spec: {},
        platform_spec: { steps: [{ name: 'main', executor }] },
      };
      const first = await admin.jobs.create(unnamed);
      const second = await admin.jobs.create(unnamed);
      expect(first.name).not.toBe(second.name);
      expect(await admin.jobs.retrieve(first.name)).toMatchObject({ id: first.id });
    },
  },
  {
    where: OPERATIONS,
    says: 'Asks the platform to cancel a job.',
    async check(tools) {
      const { jobs } = tools.admin;
      const job = await jobOf(tools, 'sleep 30');
      await jobs.cancel(job);
      await expect(jobs.wait(job, { timeout: 60_000 })).rejects.toMatchObject({
        name: 'JobCancelledError',
      });
    },
  },
  {
    where: OPERATIONS,
    says: 'Merges details into the status of a job; its own steps use it.',
    except,
    async check(tools) {
      const { jobs } = tools.admin;
      const job = await jobOf(tools, 'sleep 30');
      await jobs.updateStatusDetails(job, { progress: 0.5 });
      await jobs.updateStatusDetails(job, { stage: 'b' });
      expect(await jobs.getStatus(job)).toMatchObject({
        status_details: { progress: 0.5, stage: 'b' },
      });
      await jobs.cancel(job);
    },
  },
  {
    where: OPERATIONS,
    says: 'Creates a task of a step, or changes it; executors use it.',
    except,
    async check(tools) {
      const { jobs } = tools.admin;
      const job = await jobOf(tools, 'sleep 30');
      await jobs.tasks.createOrUpdate(job, 'main', 'task-1', { status: 'pending' });
      await jobs.tasks.createOrUpdate(job, 'main', 'task-1', { status: 'active' });
      expect(await jobs.tasks.retrieve(job, 'main', 'task-1')).toMatchObject({ status: 'active' });
      await jobs.cancel(job);
    },
  },
  {
    where: OPERATIONS,
    says: 'Reads a result of a job; a folder arrives as a compressed tar archive.',
    except,
    async check(tools) {
      const { admin, name, workspace } = tools;
      const job = await jobOf(tools, 'true');
      const fileset = name('results');
      await admin.files.filesets.create({ name: fileset });
      await admin.files.uploadFile(fileset, 'out/r.json', '{}');
      for (const [result, path] of [
        ['file', 'out/r.json'],
        ['folder', 'out'],
      ] as const) {
        await admin.jobs.results.create(job, result, {
          artifact_url: `${workspace}/${fileset}#${path}`,
          artifact_storage_type: 'fileset',
        });
      }
      const folder = await admin.jobs.downloadResult(job, 'folder');
      const bytes = new Uint8Array(await (await folder.blob()).arrayBuffer());
      expect([...bytes.slice(0, 2)]).toEqual([0x1f, 0x8b]);
    },
  },
  {
    where: OPERATIONS,
    says: 'The status of a job, its steps and their tasks.',
    except,
    async check(tools) {
      const { jobs } = tools.admin;
      const job = await jobOf(tools, 'true');
      await jobs.wait(job, { timeout: 60_000 });
      const status = await jobs.getStatus(job);
      expect(status).toMatchObject({ status: 'completed', steps: [{ name: 'main' }] });
    },
  },
  {
    where: 'contract/overlay/fields.json',
    says: 'ID of the step that the change is meant for; another one is a conflict.',
    except: { ...except, '0.3.0': 'Only version 0.8 and later have it.' },
    async check(tools) {
      const { jobs } = tools.admin;
      const job = await jobOf(tools, 'sleep 30');
      const change = { status: 'active', expected_step_id: 'another' } as const;
      expect(await statusOf(jobs.steps.updateStatus(job, 'main', change))).toBe(409);
      await jobs.cancel(job);
    },
  },
];
