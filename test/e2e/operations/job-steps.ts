/** Jobs, their steps, tasks, logs and results. */

import { attempt, type StepTools } from './step-tools.ts';

export async function jobSteps({ client, name, workspace }: StepTools): Promise<void> {
  const { jobs, files } = client;
  const job = name('job');
  await attempt(() => jobs.listExecutionProfiles());
  await attempt(() => jobs.create(sleeper(job)));
  await attempt(() => jobs.list({ page_size: 2 }));
  await attempt(() => jobs.retrieve(job));
  await attempt(() => jobs.getStatus(job));
  await attempt(() => jobs.updateStatusDetails(job, { progress: 0.5 }));
  await attempt(() => jobs.getLogs(job));
  await attempt(() => jobs.steps.list(job));
  await attempt(() => jobs.steps.retrieve(job, 'main'));
  await attempt(() => jobs.steps.updateStatus(job, 'main', { status: 'active' }));
  await attempt(() => jobs.tasks.createOrUpdate(job, 'main', 'task-1', { status: 'active' }));
  await attempt(() => jobs.tasks.list(job, 'main'));
  await attempt(() => jobs.tasks.retrieve(job, 'main', 'task-1'));

  const fileset = name('results');
  await attempt(() => files.filesets.create({ name: fileset }));
  await attempt(() => files.uploadFile(fileset, 'out/r.json', '{}'));
  await attempt(() =>
    jobs.results.create(job, 'report', {
      artifact_url: `${workspace}/${fileset}#out/r.json`,
      artifact_storage_type: 'fileset',
    }),
  );
  await attempt(() => jobs.results.list(job));
  await attempt(() => jobs.results.retrieve(job, 'report'));
  const download = await attempt(() => jobs.downloadResult(job, 'report'));
  await download?.text();

  await attempt(() => jobs.pause(job));
  await attempt(() => jobs.resume(job));

  const other = name('job');
  await attempt(() => jobs.create(sleeper(other)));
  await attempt(() => jobs.cancel(other));
  await attempt(() => jobs.wait(other, { timeout: 60_000 }));
  await attempt(() => jobs.delete(other));
}

function sleeper(name: string) {
  const command = ['/bin/sh', '-c', 'sleep 1'];
  const executor = { provider: 'subprocess' as const, profile: 'default', command };
  return {
    name,
    source: 'cli',
    spec: {},
    platform_spec: { steps: [{ name: 'main', executor }] },
  };
}
