/** Experiment groups and the evaluations in them. */

import { attempt, type StepTools } from './step-tools.ts';

export async function evaluationSteps({ client, name }: StepTools): Promise<void> {
  const { evaluations, experimentGroups } = client;
  const group = name('group');
  const created = await attempt(() => experimentGroups.create({ name: group, description: 'd' }));
  await attempt(() => experimentGroups.list({ page_size: 2 }));
  await attempt(() => experimentGroups.retrieve(group));
  await attempt(() => experimentGroups.update(group, { name: group, description: 'e' }));

  const evaluation = name('evaluation');
  const fields = {
    name: evaluation,
    dataset_name: 'questions',
    experiment_group_id: created?.id ?? '',
  };
  await attempt(() => evaluations.create(fields));
  await attempt(() => evaluations.list({ page_size: 2 }));
  await attempt(() => evaluations.retrieve(evaluation));
  await attempt(() => evaluations.update(evaluation, { ...fields, description: 'e' }));
  await attempt(() => evaluations.patch(evaluation, { description: 'f' }));
  await attempt(() => evaluations.pin(evaluation));
  await attempt(() => evaluations.unpin(evaluation));
  await attempt(() => evaluations.sessions.list(evaluation));
  await attempt(() => evaluations.delete(evaluation));
  await attempt(() => experimentGroups.delete(group));
}
