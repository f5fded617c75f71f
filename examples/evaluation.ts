/** Records an evaluation in an experiment group, and lists the evaluations of the group. */

import { ConflictError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
// The group of an earlier run is used again.
const group = await client.experimentGroups.create({ name: 'assistants' }).catch((error) => {
  if (!(error instanceof ConflictError)) throw error;
  return client.experimentGroups.retrieve('assistants');
});
const experiment_group_id = group.id;
const { name } = await client.evaluations.create({
  name: `run-${Date.now()}`,
  dataset_name: 'questions',
  experiment_group_id,
});
await client.evaluations.patch(name, { status: 'completed' });
for await (const each of client.evaluations.list({ filter: { experiment_group_id } })) {
  console.log(each.name, each.dataset_name, each.status);
}
