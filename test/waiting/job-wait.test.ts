/** Waits for jobs: polling, statuses, outages, time limits and aborts. */

import { expect, test } from 'vitest';
import { Jobs } from '../../src/api/jobs/jobs.ts';
import {
  AbortError,
  InternalServerError,
  JobCancelledError,
  JobFailedError,
  type NeMoError,
  NotFoundError,
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
  const job = await new Jobs(transport).wait('x', {
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
  const error = await failure(new Jobs(transport).wait('x'));
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
  expect(await failure(new Jobs(transport).wait('x'))).toBeInstanceOf(JobCancelledError);
  expect(await failure(new Jobs(transport).wait('y'))).toBeInstanceOf(NotFoundError);
});

test('the time limit ends the wait and names the last status', async () => {
  const { transport, waits } = await scripted({ '/status': states('active') });
  const error = await failure(new Jobs(transport).wait('x', { timeout: 3_000 }));
  expect(error).toBeInstanceOf(WaitTimeoutError);
  expect(error).toMatchObject({ status: 'active', retryable: true });
  expect(waits.reduce((a, b) => a + b)).toBe(3_000);
});

test('the time limit says for how long the platform has not responded', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const { transport } = await scripted({ '/status': [...states('active'), outage] });
  const error = await failure(new Jobs(transport).wait('x', { timeout: 20_000 }));
  expect(error).toMatchObject({ status: 'active', cause: { status: 503 } });
  expect((error as Error).message).toMatch(
    /after 20 s\. The platform has not responded for \d+ s; the last known status is active\./,
  );
});

test('a short outage is tolerated, one of two minutes is not', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const short = await scripted({ '/status': [outage, outage, ...states('completed')] });
  await new Jobs(short.transport).wait('x');
  const long = await scripted({ '/status': [outage] });
  expect(await failure(new Jobs(long.transport).wait('x'))).toBeInstanceOf(InternalServerError);
  expect(long.waits.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(120_000);
});

test('an outage is reported once, and its end', async () => {
  const outage = [503, { detail: 'down' }] as const;
  const script = [...states('active'), outage, outage, ...states('active', 'completed')];
  const { transport } = await scripted({ '/status': script });
  const seen: (string | undefined)[] = [];
  const onOutage = (failure: NeMoError | undefined) => seen.push(failure?.summary);
  await new Jobs(transport).wait('x', { onOutage });
  expect(seen).toEqual(['down (HTTP 503)', undefined]);
});

test('the signal of the caller ends the wait', async () => {
  const { transport } = await scripted({ '/status': states('active') });
  const controller = new AbortController();
  const waiting = new Jobs(transport).wait('x', {
    signal: controller.signal,
    onStatus: () => controller.abort(),
  });
  expect(await failure(waiting)).toBeInstanceOf(AbortError);
});
