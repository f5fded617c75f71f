/** Filesets, files, and log records that are stored in a fileset. */

import { attempt, type StepTools } from './step-tools.ts';

export async function fileSteps({ client, name }: StepTools): Promise<void> {
  const { files } = client;
  const fileset = name('fileset');
  await attempt(() => files.filesets.create({ name: fileset, purpose: 'dataset' }));
  await attempt(() => files.filesets.list({ page_size: 2 }));
  await attempt(() => files.filesets.retrieve(fileset));
  await attempt(() => files.filesets.update(fileset, { description: 'e' }));
  await attempt(() => files.uploadFile(fileset, 'a/b.txt', 'content'));
  await attempt(() => files.listFiles(fileset));
  await attempt(() => files.headFile(fileset, 'a/b.txt'));
  const download = await attempt(() => files.downloadFile(fileset, 'a/b.txt'));
  await download?.text();
  await attempt(() => files.deleteFile(fileset, 'a/b.txt'));

  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const attributes = ['job', 'job_attempt', 'job_step', 'job_task'].map((key) => text(key, 'x'));
  const timeUnixNano = `${Date.now()}000000`;
  const logRecords = [{ timeUnixNano, body: { stringValue: 'hello' } }];
  const resourceLogs = [{ resource: { attributes }, scopeLogs: [{ logRecords }] }];
  await attempt(() => files.otlp.logs.create(fileset, { resourceLogs }));
  await attempt(() => files.otlp.logs.query(fileset, { limit: 5 }));
  await attempt(() => files.filesets.delete(fileset));
}
