/** Claims about evaluations and the experiment groups that contain them. */

import { expect } from 'vitest';
import {
  type Claim,
  type ClaimTools,
  ENTITY_FIELDS,
  FIELDS,
  INTAKE_FIELDS,
  OPERATIONS,
  statusOf,
} from './claim.ts';

const dataset_name = 'questions';
const except = { embedded: 'It stores what it gets.' } as const;

/** A group of its own, and evaluations in it. */
async function groupOf({ admin, name }: ClaimTools, count = 1) {
  const group = await admin.experimentGroups.create({ name: name('group') });
  const experiment_group_id = group.id;
  const names: string[] = [];
  for (let each = 0; each < count; each++) {
    const fields = { name: name('run'), dataset_name, experiment_group_id };
    names.push((await admin.evaluations.create(fields)).name);
  }
  const listed = async (filter: object) => {
    const { data } = await admin.evaluations.list({ filter: { experiment_group_id, ...filter } });
    return data.map((each) => each.name);
  };
  return { group, names, listed };
}

export const evaluationClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'Its data set cannot change: the platform responds with ConflictError.',
    except,
    async check(tools) {
      const { group, names } = await groupOf(tools);
      const change = { name: names[0]!, experiment_group_id: group.id, dataset_name: 'others' };
      expect(await statusOf(tools.admin.evaluations.update(names[0]!, change))).toBe(409);
      const same = { ...change, dataset_name };
      expect(await statusOf(tools.admin.evaluations.update(names[0]!, same))).toBe(200);
    },
  },
  {
    where: INTAKE_FIELDS,
    says: '"EvaluationFilter.is_pinned": "`true` keeps pinned evaluations, `false` the others."',
    except,
    async check(tools) {
      const { names, listed } = await groupOf(tools, 2);
      await tools.admin.evaluations.pin(names[0]!);
      expect(await listed({ is_pinned: true })).toEqual([names[0]]);
      expect(await listed({ is_pinned: false })).toEqual([names[1]]);
    },
  },
  {
    where: INTAKE_FIELDS,
    says: 'Time at which it was pinned, in UTC (ISO 8601); null if it is not.',
    except,
    async check(tools) {
      const { names } = await groupOf(tools);
      const { evaluations } = tools.admin;
      expect((await evaluations.retrieve(names[0]!)).pinned_at).toBeNull();
      const { pinned_at } = await evaluations.pin(names[0]!);
      expect(Math.abs(Date.parse(String(pinned_at)) - Date.now())).toBeLessThan(300_000);
      expect((await evaluations.unpin(names[0]!)).pinned_at).toBeNull();
    },
  },
  {
    where: INTAKE_FIELDS,
    says: '"EvaluationFilter.is_deleted": "`true` keeps deleted evaluations only; live ones otherwise."',
    except,
    async check(tools) {
      const { names, listed } = await groupOf(tools, 2);
      await tools.admin.evaluations.delete(names[0]!);
      const deleted = await listed({ is_deleted: true });
      expect(deleted).toHaveLength(1);
      expect(deleted[0]).toContain(names[0]);
      expect(await listed({})).toEqual([names[1]]);
    },
  },
  {
    where: INTAKE_FIELDS,
    says: 'Number of live evaluations in the group; deleted ones do not count.',
    except,
    async check(tools) {
      const { group, names } = await groupOf(tools, 2);
      await tools.admin.evaluations.delete(names[0]!);
      const { evaluation_count } = await tools.admin.experimentGroups.retrieve(group.name);
      expect(evaluation_count).toBe(1);
    },
  },
  {
    where: INTAKE_FIELDS,
    says: "The two metrics that the group's chart compares; cost and latency by default.",
    except,
    async check(tools) {
      const { group } = await groupOf(tools, 0);
      expect(group.pareto).toEqual({ x_metric: 'cost_usd', y_metric: 'latency_ms' });
    },
  },
  {
    where: FIELDS,
    says: 'ID of the experiment group, not its name. Required unless `experiment_ids` is given.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const { group } = await groupOf(tools, 0);
      const create = (fields: object) =>
        statusOf(admin.evaluations.create({ name: name('run'), dataset_name, ...fields }));
      expect(await create({ experiment_group_id: group.name })).not.toBe(200);
      expect(await create({})).not.toBe(200);
      expect(await create({ experiment_ids: [group.id] })).toBe(200);
    },
  },
  {
    where: ENTITY_FIELDS,
    says: '"EvaluationRequest.name": "Name of the evaluation, unique within its workspace."',
    async check(tools) {
      const { group, names } = await groupOf(tools);
      const again = { name: names[0]!, dataset_name, experiment_group_id: group.id };
      expect(await statusOf(tools.admin.evaluations.create(again))).toBe(409);
    },
  },
  {
    where: ENTITY_FIELDS,
    says: '"ExperimentGroupRequest.name": "Name of the experiment group, unique within its workspace."',
    async check(tools) {
      const { name } = (await groupOf(tools, 0)).group;
      expect(await statusOf(tools.admin.experimentGroups.create({ name }))).toBe(409);
    },
  },
];
