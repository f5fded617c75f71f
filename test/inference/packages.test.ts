/** The packages openai, LangChain and AI SDK call the platform through this client. */

import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { ChatOpenAI } from '@langchain/openai';
import { generateText, streamText } from 'ai';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { chat, MODEL, servedModel, textOf } from './served-model.ts';

const served = servedModel();

describe('the package openai', () => {
  const openai = async (route = {}) => new OpenAI(await served.client.inference.openai(route));

  test('completes, streams, embeds and lists models', async () => {
    const api = await openai();
    const reply = await api.chat.completions.create(chat('hi'));
    expect(reply.choices[0]?.message.content).toBe('Hello');
    expect(await textOf(await api.chat.completions.create({ ...chat('hi'), stream: true }))).toBe(
      'Hellö😀!',
    );
    expect((await api.models.list()).data.map(({ id }) => id)).toEqual([MODEL]);
  });

  test.each([{ provider: 'local' }, { virtualModel: 'tiny' }])(
    'takes the route of %o',
    async (route) => {
      const reply = await (await openai(route)).chat.completions.create({
        ...chat('hi'),
        model: 'tiny',
      });
      expect(reply.choices[0]?.message.content).toBe('Hello');
    },
  );

  test.each([
    ['fail 429', 429, 'because fail 429'],
    ['fail 400', 400, 'because fail 400'],
    ['fail 401', 502, 'because fail 401'],
  ])('shows the message of the model server for "%s"', async (prompt, status, message) => {
    const api = new OpenAI({ ...(await served.client.inference.openai()), maxRetries: 0 });
    const error = await api.chat.completions.create(chat(prompt)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OpenAI.APIError);
    expect(error).toMatchObject({ status, message: expect.stringContaining(message) });
  });

  test.each([
    ['mid-stream error', 'out of memory'],
    ['named error', 'out of memory'],
    ['cut', 'The stream ended before the response was complete.'],
  ])('throws for a stream with "%s"', async (prompt, message) => {
    for (const route of [{}, { provider: 'local' }]) {
      const api = await openai(route);
      const model = 'provider' in route ? 'tiny' : MODEL;
      const stream = await api.chat.completions.create({ ...chat(prompt), model, stream: true });
      await expect(textOf(stream)).rejects.toThrow(message);
    }
  });
});

test('LangChain calls the platform through client.fetch', async () => {
  const { baseURL } = await served.client.inference.openai();
  const model = new ChatOpenAI({
    model: MODEL,
    apiKey: 'unused',
    configuration: { baseURL, fetch: served.client.fetch },
  });
  expect((await model.invoke('hi')).content).toBe('Hello');
  let text = '';
  for await (const chunk of await model.stream('hi')) text += chunk.content as string;
  expect(text).toBe('Hellö😀!');
});

test('the AI SDK calls the platform through client.fetch', async () => {
  const { baseURL } = await served.client.inference.openai();
  const nemo = createOpenAICompatible({ name: 'nemo', baseURL, fetch: served.client.fetch });
  expect((await generateText({ model: nemo(MODEL), prompt: 'hi' })).text).toBe('Hello');
  expect(await streamText({ model: nemo(MODEL), prompt: 'hi' }).text).toBe('Hellö😀!');
});

describe('client.fetch', () => {
  test('returns error statuses and resolves paths against the base URL', async () => {
    const response = await served.client.fetch('/apis/entities/v2/workspaces/nope');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.any(String) });
    const request = new Request(`${served.backend.baseUrl}/apis/entities/v2/workspaces`);
    expect((await served.client.fetch(request)).status).toBe(200);
  });

  test('refuses to send the token to another origin', async () => {
    await expect(served.client.fetch('https://example.com/v1')).rejects.toThrow(TypeError);
  });

  test('refreshes a rejected token and sends the request once more', async () => {
    const { access_token } = await served.backend.signIn(served.backend.admin);
    const tokens = ['eyJhbGciOiJub25lIn0.e30.', access_token];
    const client = new NeMoPlatform({
      baseUrl: served.backend.baseUrl,
      accessToken: () => tokens.shift() ?? access_token,
    });
    const response = await client.fetch('/apis/entities/v2/workspaces', {
      headers: { authorization: 'Bearer unused' },
    });
    expect(response.status).toBe(200);
  });
});
