/** An OpenAI-compatible model server on loopback; the last message of a request chooses how it misbehaves. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../faults/read-request-body.ts';

export interface ModelServer {
  /** Ends in `/v1`. */
  readonly url: string;
  /** Bodies of the requests, oldest first. */
  readonly requests: readonly Record<string, unknown>[];
  /** Resolves when a client has closed the connection of an unfinished response. */
  readonly left: Promise<void>;
  stop(): Promise<void>;
}

/** Serves one model. */
export async function startModelServer(model = 'tiny'): Promise<ModelServer> {
  const requests: Record<string, unknown>[] = [];
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer(async (request, response) => {
    response.once('close', () => response.writableEnded || leave());
    if (request.url === '/v1/models') return json(response, 200, { data: [{ id: model }] });
    const body = JSON.parse(await readBody(request)) as Record<string, unknown>;
    requests.push(body);
    if (request.url === '/v1/embeddings') {
      return json(response, 200, { model: 'tiny', data: [{ index: 0, embedding: [0.5, -1] }] });
    }
    const messages = (body['messages'] ?? []) as { content: string }[];
    const prompt = String(messages.at(-1)?.content ?? body['prompt']);
    const status = /^fail (\d+)$/.exec(prompt)?.[1];
    if (status !== undefined) {
      return json(response, Number(status), {
        error: { message: `because ${prompt}`, type: 't', code: 'c' },
      });
    }
    if (body['stream'] === true) return stream(response, prompt);
    const choice = {
      index: 0,
      message: { role: 'assistant', content: 'Hello' },
      text: 'Hello',
      finish_reason: 'stop',
    };
    json(response, 200, {
      id: 'c1',
      object: 'chat.completion',
      created: 1,
      model: 'tiny',
      choices: [choice],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    left,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The pieces of the response `Hel`, `lö😀`, `!`, with the fault that the prompt names in between. */
async function stream(response: ServerResponse, prompt: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const write = (text: string) =>
    new Promise<void>((resolve) => void response.write(text, () => resolve()));
  await write(chunk('Hel'));
  // One character in two pieces of the connection.
  const bytes = Buffer.from(chunk('lö😀'));
  const half = bytes.indexOf('😀') + 2;
  await new Promise<void>(
    (resolve) => void response.write(bytes.subarray(0, half), () => resolve()),
  );
  await new Promise<void>((resolve) => void response.write(bytes.subarray(half), () => resolve()));
  if (prompt === 'hang') return;
  if (prompt === 'cut') return void response.destroy();
  if (prompt === 'mid-stream error')
    await write('data: {"error":{"message":"out of memory","code":500}}\n\n');
  if (prompt === 'named error') await write('event: error\ndata: {"message":"out of memory"}\n\n');
  if (prompt === 'comments') await write(': ping\r\n\r\n');
  await write(chunk('!', 'stop'));
  response.end(prompt === 'no done' ? undefined : 'data: [DONE]\n\n');
}

function chunk(content: string, finish_reason: string | null = null): string {
  const choices = [{ index: 0, delta: { content }, text: content, finish_reason }];
  return `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'tiny', choices })}\n\n`;
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
