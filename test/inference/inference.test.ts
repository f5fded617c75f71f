/** Chats, completions and embeddings through each route of the gateway. */

import { describe, expect, test } from 'vitest';
import {
  AbortError,
  APITimeoutError,
  NotFoundError,
  RateLimitError,
  StreamEndedError,
  StreamFailedError,
} from '../../src/index.node.ts';
import { chat, MODEL, servedModel, textOf } from './served-model.ts';

const served = servedModel();
const ROUTES = [
  ['openai', {}],
  ['model', { virtualModel: 'tiny' }],
  ['provider', { provider: 'local' }],
] as const;

describe.each(ROUTES)('through the %s route', (name, route) => {
  const body = (content: string) =>
    name === 'provider' ? { ...chat(content), model: 'tiny' } : chat(content);
  const streamed = (content: string, more = {}) =>
    served.client.inference.chat.completions.create(
      { ...body(content), stream: true },
      { ...route, ...more },
    );

  test('a chat completion is returned as data', async () => {
    const reply = await served.client.inference.chat.completions.create(body('hi'), route);
    expect(reply.choices[0]?.message.content).toBe('Hello');
    expect(reply.model).toBe(name === 'provider' ? 'tiny' : MODEL);
  });

  test('a streamed chat completion arrives in chunks with all characters intact', async () => {
    const pieces: string[] = [];
    expect(await textOf(await streamed('hi'), pieces)).toBe('Hellö😀!');
    expect(pieces).toHaveLength(3);
  });

  test('comments and a missing [DONE] after the last choice are accepted', async () => {
    expect(await textOf(await streamed('comments'))).toBe('Hellö😀!');
    expect(await textOf(await streamed('no done'))).toBe('Hellö😀!');
  });

  test.each(['mid-stream error', 'named error'])('a %s is a StreamFailedError', async (prompt) => {
    const pieces: string[] = [];
    const error = await textOf(await streamed(prompt), pieces).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StreamFailedError);
    expect(error).toMatchObject({ code: 'stream_failed', detail: 'out of memory' });
    expect(pieces.join('')).toBe('Hellö😀');
  });

  test('a connection that is cut upstream is a StreamEndedError', async () => {
    const error = await textOf(await streamed('cut')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StreamEndedError);
    expect(error).toMatchObject({ code: 'stream_ended', retryable: true });
  });

  test('a stream that sends nothing ends with a timeout', async () => {
    const error = await textOf(await streamed('hang', { idleTimeout: 50 })).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(APITimeoutError);
    expect((error as Error).message).toContain('sent nothing for 0.05 s');
  });

  test('the signal of the caller ends a stream with an AbortError', async () => {
    const controller = new AbortController();
    const stream = await streamed('hang', { signal: controller.signal });
    const error = await (async () => {
      for await (const _ of stream) controller.abort();
    })().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AbortError);
  });

  test('an error status is thrown before the first chunk', async () => {
    const failing = streamed('fail 429', { maxRetries: 0 });
    await expect(failing).rejects.toBeInstanceOf(RateLimitError);
  });
});

test('break closes the connection up to the model server', async () => {
  const stream = await served.client.inference.chat.completions.create({
    ...chat('hang'),
    stream: true,
  });
  for await (const _ of stream) break;
  await served.models.left;
});

test('a stream cannot be iterated twice', async () => {
  const stream = await served.client.inference.chat.completions.create({
    ...chat('hi'),
    stream: true,
  });
  await textOf(stream);
  await expect(textOf(stream)).rejects.toThrow('only once');
});

test('text completions and embeddings are typed, and streamed where that is possible', async () => {
  const { inference } = served.client;
  const reply = await inference.completions.create({ model: MODEL, prompt: 'hi' });
  expect(reply.choices[0]?.text).toBe('Hello');
  let text = '';
  for await (const chunk of await inference.completions.create({
    model: MODEL,
    prompt: 'hi',
    stream: true,
  }))
    text += chunk.choices[0]?.text;
  expect(text).toBe('Hellö😀!');
  const { data } = await inference.embeddings.create({ model: MODEL, input: 'hi' });
  expect(data[0]?.embedding).toEqual([0.5, -1]);
});

test('models are listed and found by the id with its slash', async () => {
  const { models } = served.client.inference;
  expect((await models.list()).data.map(({ id }) => id)).toEqual([MODEL]);
  expect(await models.get(MODEL)).toMatchObject({ id: MODEL });
  await expect(models.get('default/none')).rejects.toBeInstanceOf(NotFoundError);
});

test('a provider and a virtual model in one call are refused', () => {
  expect(() => served.client.inference.models.list({ provider: 'a', virtualModel: 'b' })).toThrow(
    TypeError,
  );
});
