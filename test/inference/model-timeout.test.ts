/** The time limit of requests to models. */

import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { APITimeoutError, type ClientOptions, NeMoPlatform } from '../../src/index.node.ts';

const GATEWAY = '/apis/inference-gateway/v2/workspaces';
const CHAT = { model: 'default/tiny', messages: [{ role: 'user' as const, content: 'hi' }] };

// A call loads it at the first request, which takes time that no fake timer knows.
beforeAll(() =>
  Promise.all([import('../../src/http/send/over-ky.ts'), import('../../src/http/fetch-call.ts')]),
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** Never responds. */
function hanging(options: ClientOptions = {}): NeMoPlatform {
  return new NeMoPlatform({
    baseUrl: 'http://localhost:1/base',
    accessToken: 'token',
    maxRetries: 0,
    fetch: (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      }),
    ...options,
  });
}

/** The seconds after which a call ends with a timeout. */
async function secondsOf(call: PromiseLike<unknown>): Promise<number> {
  let error: unknown;
  call.then(undefined, (reason: unknown) => {
    error = reason;
  });
  for (let seconds = 0; seconds <= 600; seconds += 10) {
    await vi.advanceTimersByTimeAsync(0);
    if (error !== undefined) {
      expect(error).toBeInstanceOf(APITimeoutError);
      return seconds;
    }
    await vi.advanceTimersByTimeAsync(10_000);
  }
  await vi.advanceTimersByTimeAsync(0);
  return error === undefined ? Number.POSITIVE_INFINITY : 600;
}

const post = (path: string) => (client: NeMoPlatform) =>
  client.request({ method: 'POST', path, body: CHAT });

describe('without a time limit of its own', () => {
  test.each<[string, (client: NeMoPlatform) => PromiseLike<unknown>]>([
    ['request() on the openai route', post(`${GATEWAY}/{workspace}/openai/-/v1/chat/completions`)],
    ['request() with a query in its path', post(`${GATEWAY}/a/openai/-/v1/completions?x=1`)],
    ['request() on the model route', post(`${GATEWAY}/a/model/team/tiny/-/v1/completions`)],
    ['request() on the provider route', post(`${GATEWAY}/a/provider/local/-/v1/chat/completions`)],
    ['a generated method', (client) => client.inference.gateway.openai.post('v1/completions', {})],
    ['a chat completion', (client) => client.inference.chat.completions.create(CHAT)],
    ['embeddings', (client) => client.inference.embeddings.create({ model: 'm', input: 'x' })],
    [
      'fetch()',
      (client) => client.fetch(`${GATEWAY}/a/openai/-/v1/completions`, { method: 'POST' }),
    ],
  ])('%s waits 10 minutes for a model', async (_name, call) => {
    expect(await secondsOf(call(hanging()))).toBe(600);
  });

  test.each<[string, (client: NeMoPlatform) => PromiseLike<unknown>]>([
    ['a list of models', (client) => client.inference.models.list()],
    ['another operation', post('/apis/jobs/v2/workspaces/{workspace}/jobs')],
    ['a path that only resembles a route', post(`/other${GATEWAY}/a/openai/-/v1/completions`)],
  ])('%s waits 60 seconds', async (_name, call) => {
    expect(await secondsOf(call(hanging()))).toBe(60);
  });
});

test('the time limit of the client applies to models too', async () => {
  const client = hanging({ timeout: 20_000 });
  expect(await secondsOf(client.inference.chat.completions.create(CHAT))).toBe(20);
});

test('the time limit of the call takes precedence', async () => {
  const client = hanging({ timeout: 20_000 });
  const call = client.inference.chat.completions.create(CHAT, { timeout: 90_000 });
  expect(await secondsOf(call)).toBe(90);
});
