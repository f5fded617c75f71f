/** JSON of a server that is nested so deeply that printing it, or a program that walks through it, runs out of stack. */

import { describe, expect, test } from 'vitest';
import { toOpenAiError } from '../../src/api/inference/openai-error.ts';
import { APIError } from '../../src/errors.ts';
import { readServerMessage } from '../../src/http/judge/server-message.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { DataDesigner } from '../../src/plugins/data-designer/data-designer-plugin.ts';
import { interpretEvent } from '../../src/streams/completion-events.ts';
import { parseJson } from '../../src/text/parse-json.ts';
import { serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('H-12: JSON of more than 1,000 levels', () => {
  test('is a RangeError, and brackets in strings are no levels', () => {
    expect(() => parseJson(deep(1_001))).toThrow(RangeError);
    expect(parseJson(deep(1_000))).toBeTypeOf('object');
    const text = JSON.stringify({ text: `\\"${'[{'.repeat(2_000)}` });
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test('in an error response is an error without message', () => {
    const body = `{"detail":"text","context":${deep(5_000)}}`;
    expect(readServerMessage(body, [])).toEqual({ detail: undefined, fields: [] });
  });

  test('in an event of a stream is a failure of the stream', () => {
    expect(interpretEvent(undefined, deep(5_000))).toMatchObject({ kind: 'failure' });
  });

  test('in an error for an OpenAI client is its text', async () => {
    const text = `{"detail":${deep(5_000)}}`;
    const response = await toOpenAiError(new Response(text, { status: 500 }));
    expect(await response.json()).toMatchObject({ error: { message: text } });
  });

  test('in a response is a typed error, and so is a page of a list', async () => {
    const server = await serve((request, response) => {
      response.end(request.url === '/list' ? `{"data":[${deep(400_000)}]}` : deep(400_000));
    });
    const transport = testTransport(server.url);
    for (const call of [
      () => transport.request({ method: 'GET', path: '/' }),
      () => transport.list({ method: 'GET', path: '/list' }),
      () => transport.untyped({ method: 'GET', path: '/' }),
    ]) {
      const error: unknown = await Promise.resolve(call()).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ code: 'invalid_response', retryable: false });
    }
  });

  test('in a stream of a plugin is a failure of the stream', async () => {
    const server = await serve((_request, response) => {
      response.setHeader('content-type', 'application/x-ndjson');
      response.end(`{"kind":"log","more":${deep(400_000)}}\n`);
    });
    const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 't' });
    const frames = new DataDesigner(client).preview({ config: { columns: [] } });
    await expect(frames[Symbol.asyncIterator]().next()).rejects.toThrow(
      'The stream contains JSON that is nested too deeply.',
    );
  });
});
