/** Records an evaluation in an experiment group, and lists the evaluations of the group. */

import { NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
const group = await client.experimentGroups.create({ name: 'assistants' });
await client.evaluations.create({
  name: 'first-run',
  dataset_name: 'questions',
  experiment_group_id: group.id,
  metadata: { model: 'tiny' },
});
await client.evaluations.patch('first-run', { status: 'completed' });
const filter = { experiment_group_id: group.id };
for await (const { name, dataset_name, status } of client.evaluations.list({ filter })) {
  console.log(name, dataset_name, status);
}
