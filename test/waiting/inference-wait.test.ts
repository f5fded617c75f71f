/** Waits for providers and deployments, which are ready when the gateway routes to them. */

import { expect, test } from 'vitest';
import { waitForModel } from '../../src/api/inference/model-wait.ts';
import { ResourceFailedError, WaitTimeoutError } from '../../src/errors.ts';
import { scripted, states } from './scripted.ts';

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

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
const FORBIDDEN = [403, { detail: 'Forbidden' }] as const;
