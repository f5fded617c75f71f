/** Waits for jobs: polling, statuses, time limits and aborts. */

import { expect, test } from 'vitest';
import { waitForModel } from '../../src/api/inference/model-wait.ts';
import { RunningJobs } from '../../src/api/jobs/running-jobs.ts';
import { WaitableWorkspaces } from '../../src/api/workspaces/waitable-workspaces.ts';
import {
  AbortError,
  InternalServerError,
  JobCancelledError,
  JobFailedError,
  type NeMoError,
  NotFoundError,
  ResourceFailedError,
  WaitTimeoutError,
} from '../../src/errors.ts';
import { scripted, states } from './scripted.ts';

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

test('a job is polled with growing pauses until it is completed, and each new status is reported', async () => {
  const { transport, waits } = await scripted({
    '/jobs/x/status': states(
      'created',
      'active',
      'active',
      'active',
      'paused',
      'new-state',
      'completed',
    ),
  });
  const seen: string[] = [];
  const job = await new RunningJobs(transport).wait('x', {
    onStatus: ({ status }) => seen.push(status),
  });
  expect(job.status).toBe('completed');
  expect(seen).toEqual(['created', 'active', 'paused', 'new-state', 'completed']);
  expect(waits).toEqual([1000, 1000, 1500, 2250, 1000, 1000]);
});

test('a failed job rejects with the message of the platform', async () => {
  const { transport } = await scripted({
    '/status': [[200, { status: 'error', error_details: { message: 'Job exited with code 3' } }]],
  });
  const error = await failure(new RunningJobs(transport).wait('x'));
  expect(error).toBeInstanceOf(JobFailedError);
  expect(error).toMatchObject({
    code: 'job_failed',
    status: 'error',
    remedy: 'nmp jobs logs x',
  });
  expect((error as Error).message).toContain('Job exited with code 3');
});

test('a cancelled job and a job that does not exist reject', async () => {
  const { transport } = await scripted({ '/x/status': states('cancelling', 'cancelled') });
  expect(await failure(new RunningJobs(transport).wait('x'))).toBeInstanceOf(JobCancelledError);
  expect(await failure(new RunningJobs(transport).wait('y'))).toBeInstanceOf(NotFoundError);
});

test('the time limit ends the wait and names the last status', async () => {
  const { transport, waits } = await scripted({ '/status': states('active') });
  const error = await failure(new RunningJobs(transport).wait('x', { timeout: 3_000 }));
  expect(error).toBeInstanceOf(WaitTimeoutError);
  expect(error).toMatchObject({ status: 'active', retryable: true });
  expect(waits.reduce((a, b) => a + b)).toBe(3_000);
});

test('the time limit says for how long the platform has not responded', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const { transport } = await scripted({ '/status': [...states('active'), outage] });
  const error = await failure(new RunningJobs(transport).wait('x', { timeout: 20_000 }));
  expect(error).toMatchObject({ status: 'active', cause: { status: 503 } });
  expect((error as Error).message).toMatch(
    /after 20 s\. The platform has not responded for \d+ s; the last known status is active\./,
  );
});

test('a short outage is tolerated, one of two minutes is not', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const short = await scripted({ '/status': [outage, outage, ...states('completed')] });
  await new RunningJobs(short.transport).wait('x');
  const long = await scripted({ '/status': [outage] });
  expect(await failure(new RunningJobs(long.transport).wait('x'))).toBeInstanceOf(
    InternalServerError,
  );
  expect(long.waits.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(120_000);
});

test('an outage is reported once, and its end', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const script = [...states('active'), outage, outage, ...states('active', 'completed')];
  const { transport } = await scripted({ '/status': script });
  const seen: (string | undefined)[] = [];
  const onOutage = (failure: NeMoError | undefined) => seen.push(failure?.summary);
  await new RunningJobs(transport).wait('x', { onOutage });
  expect(seen).toEqual(['down (HTTP 503)', undefined]);
});

test('a wait for a deletion has a time limit, also where the caller passes undefined', async () => {
  const listed = [200, { data: [{ name: 'x' }] }] as const;
  const { transport, waits } = await scripted({
    '/workspace-deletions/x': [[404, { detail: 'Not Found' }]],
    '/workspaces/x': [[404, { detail: 'gone' }]],
    '/workspaces': [listed],
  });
  const waiting = new WaitableWorkspaces(transport).waitUntilDeleted('x', { timeout: undefined });
  expect(await failure(waiting)).toBeInstanceOf(WaitTimeoutError);
  expect(waits.reduce((a, b) => a + b)).toBe(1_200_000);
});

test('the signal of the caller ends the wait', async () => {
  const { transport } = await scripted({ '/status': states('active') });
  const controller = new AbortController();
  const waiting = new RunningJobs(transport).wait('x', {
    signal: controller.signal,
    onStatus: () => controller.abort(),
  });
  expect(await failure(waiting)).toBeInstanceOf(AbortError);
});

test('a provider is ready when the gateway routes to it', async () => {
  const { transport, server } = await scripted({
    '/providers/x': states('CREATED', 'READY'),
    '/provider/x/ready': [
      [404, { detail: 'no' }],
      [200, { ready: true }],
    ],
  });
  const state = await waitForModel(transport, 'provider', 'x', {});
  expect(state.status).toBe('READY');
  expect(server.received.filter(({ url }) => url.endsWith('/ready'))).toHaveLength(2);
});

const serving = (...ids: (string | null)[]) =>
  [
    200,
    { name: 'x', status: 'READY', served_models: ids.map((id) => ({ model_entity_id: id })) },
  ] as const;
const routed = (...ids: string[]) => [200, { data: [null, ...ids.map((id) => ({ id }))] }] as const;

test('a provider is ready when the gateway routes to each of its models', async () => {
  const { transport, server } = await scripted({
    '/providers/x': [serving('w/a', 'w/b', 'w/b&adapters/w/c', 'other/d', null)],
    '/provider/x/ready': [[200, { ready: true }]],
    '/workspaces/w/openai/-/v1/models': [routed(), routed('w/a'), routed('w/a', 'w/b')],
    '/workspaces/other/openai/-/v1/models': [routed('other/d')],
  });
  await waitForModel(transport, 'provider', 'x', {});
  expect(server.received.filter(({ url }) => url.endsWith('/w/openai/-/v1/models'))).toHaveLength(
    3,
  );
});

test('the time limit of a provider names the models that the gateway does not know', async () => {
  const { transport, waits } = await scripted({
    '/providers/x': [serving('w/a')],
    '/provider/x/ready': [[200, { ready: true }]],
    '/openai/-/v1/models': [routed()],
  });
  const error = await failure(waitForModel(transport, 'provider', 'x', { timeout: 5_000 }));
  expect(error).toBeInstanceOf(WaitTimeoutError);
  expect((error as Error).message).toContain('route to the models of provider "x"');
  expect(waits.reduce((a, b) => a + b)).toBe(5_000);
});

test('who may not call models does not wait for them', async () => {
  const { transport } = await scripted({
    '/providers/x': [serving('w/a')],
    '/provider/x/ready': [[200, { ready: true }]],
    '/openai/-/v1/models': [FORBIDDEN],
  });
  expect(await waitForModel(transport, 'provider', 'x', {})).toMatchObject({ status: 'READY' });
});

test('a deployment waits for its provider and for the gateway', async () => {
  const { transport, server } = await scripted({
    '/deployments/x': [[200, { name: 'x', status: 'READY', model_provider_id: 'other/p' }]],
    '/workspaces/other/providers/p': states('CREATED', 'READY'),
    '/workspaces/other/provider/p/ready': [[200, { ready: true }]],
  });
  const seen: string[] = [];
  const onStatus = ({ status }: { status: string }) => seen.push(status);
  await waitForModel(transport, 'deployment', 'x', { onStatus });
  expect(server.received).toHaveLength(4);
  expect(seen).toEqual(['READY']);
});

test('a deployment that fails or is lost rejects', async () => {
  for (const status of ['ERROR', 'LOST', 'DELETED']) {
    const { transport } = await scripted({
      '/deployments/x': [[200, { name: 'x', status, status_message: 'no GPU' }]],
    });
    const error = await failure(waitForModel(transport, 'deployment', 'x', {}));
    expect(error).toBeInstanceOf(ResourceFailedError);
    expect((error as Error).message).toContain('no GPU');
  }
});

test('a deployment counts as deleted when it is not found', async () => {
  const { transport } = await scripted({
    '/deployments/x': [...states('DELETING'), [404, { detail: 'gone' }]],
  });
  const state = await waitForModel(transport, 'deployment', 'x', { for: 'DELETED' });
  expect(state.status).toBe('DELETED');
});

const HIDDEN = [404, { detail: "Workspace 'x' not found" }] as const;
const FORBIDDEN = [403, { detail: 'Forbidden' }] as const;
const listed = (...names: string[]) => [200, { data: names.map((name) => ({ name })) }] as const;

/** The statuses that a wait reports, and its end. */
async function deletionOf(script: Parameters<typeof scripted>[0]) {
  const { transport } = await scripted(script);
  const seen: string[] = [];
  const end = await failure(
    new WaitableWorkspaces(transport).waitUntilDeleted('x', {
      timeout: 60_000,
      onStatus: ({ status }) => seen.push(status),
    }),
  );
  return { seen, code: (end as { code?: string }).code };
}

// The responses of the real platforms, by caller.
test.each<[string, Parameters<typeof scripted>[0], readonly string[], string | undefined]>([
  [
    'its creator sees a stage, then nothing',
    { '/workspace-deletions/x': [[200, { deletion_stage: 'pending' }], HIDDEN] },
    ['pending', 'deleted'],
    undefined,
  ],
  [
    'an admin of the first generation sees it in the list, then no longer',
    {
      '/workspace-deletions/x': [[404, { detail: 'The requested resource was not found.' }]],
      '/workspaces/x': [HIDDEN],
      '/workspaces': [listed('x'), listed()],
      '': [HIDDEN],
    },
    ['marked', 'deleted'],
    undefined,
  ],
  [
    'it is another workspace of that name after it was listed',
    {
      '/workspace-deletions/x': [FORBIDDEN],
      '/workspaces/x': [HIDDEN, [200, { name: 'x' }]],
      '/workspaces': [listed('x')],
    },
    ['marked', 'deleted'],
    undefined,
  ],
  [
    'an admin comes after its end, or there never was one',
    { '/workspace-deletions/x': [HIDDEN], '/workspaces/x': [HIDDEN], '/workspaces': [listed()] },
    ['absent'],
    undefined,
  ],
  [
    'a member of the later generation sees nothing of it',
    {
      '/workspace-deletions/x': [HIDDEN],
      '/workspaces/x': [HIDDEN, FORBIDDEN],
      '/workspaces': [listed()],
      '': [FORBIDDEN],
    },
    [],
    'deletion_not_visible',
  ],
  [
    'a creator of the first generation sees nothing of it',
    {
      '/workspace-deletions/x': [FORBIDDEN],
      '/workspaces/x': [FORBIDDEN],
      '/workspaces': [listed()],
      '': [FORBIDDEN],
    },
    [],
    'deletion_not_visible',
  ],
  [
    'it was not deleted',
    { '/workspace-deletions/x': [HIDDEN], '/workspaces/x': [[200, { name: 'x' }]] },
    [],
    'resource_failed',
  ],
])('the end of a deletion is reported when it is shown: %s', async (_, script, seen, code) => {
  expect(await deletionOf(script)).toEqual({ seen, code });
});

test('the time limit of a deletion names the command that waits again', async () => {
  const { transport } = await scripted({
    '/workspace-deletions/x': [[200, { deletion_stage: 'pending' }]],
  });
  const wait = new WaitableWorkspaces(transport).waitUntilDeleted('x', { timeout: 3_000 });
  expect(await failure(wait)).toMatchObject({
    code: 'wait_timeout',
    remedy: 'nmp workspaces deletions wait x',
  });
});

test('a deletion that the platform reports as failed rejects', async () => {
  const { transport } = await scripted({
    '/workspace-deletions/x': [[200, { deletion_stage: 'files', deletion_error: 'disk' }]],
  });
  const error = await failure(new WaitableWorkspaces(transport).waitUntilDeleted('x'));
  expect(error).toMatchObject({ code: 'resource_failed', status: 'files' });
});
