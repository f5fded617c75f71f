/** The log of a job as the platform of the run returns it, and as the command prints it in JSON. */

import { expect, test, vi } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { e2eBackend } from './backend.ts';
import { PLATFORM } from './operations/not-served.ts';

/** Milliseconds; a busy machine needs minutes for what takes seconds else. */
vi.setConfig({ testTimeout: 300_000 });

/** What a collector in a job sends: log records with the places that the platform reads. */
function records(job: string, attempt: string, messages: readonly string[]) {
  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const attributes = [
    text('job', job),
    text('job_attempt', attempt),
    text('job_step', 'main'),
    text('job_task', 'task'),
  ];
  const logRecords = messages.map((stringValue, i) => ({
    timeUnixNano: `${Date.now() + i}000000`,
    body: { stringValue },
  }));
  return { resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] };
}

test('nmp jobs logs -f json prints each entry of the log on one line, with its time and its place in the job', async () => {
  const backend = await e2eBackend();
  const accessToken = async () => (await backend.signIn(backend.admin)).access_token;
  const client = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken, workspace: 'default' });
  const command = ['/bin/sh', '-c', 'echo one; echo two'];
  const { name, attempt_id, fileset } = await client.jobs.create({
    source: 'example',
    spec: {},
    platform_spec: { steps: [{ name: 'main', executor: { provider: 'subprocess', command } }] },
  });
  await client.jobs.wait(name, { timeout: 60_000 });
  // The real platforms keep what is sent as log records, and not the output of a subprocess.
  if (PLATFORM !== 'embedded') {
    expect((await client.jobs.getLogs(name)).data).toEqual([]);
    await client.files.otlp.logs.create(fileset!, records(name, attempt_id!, ['one', 'two']));
  }
  const sandbox = await expiredLogin(backend);
  const { code, stdout, stderr } = await sandbox.nmp(['jobs', 'logs', name, '-f', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries.map(({ message }) => message)).toEqual(['one', 'two']);
  for (const entry of entries) {
    expect(entry).toMatchObject({ job: name, job_step: 'main' });
    expect(Date.parse(String(entry['timestamp']))).toBeGreaterThan(0);
  }
});
