/** The streams of the openai and model routes: read from the model server, changed, and written again. */

import type { Reply } from './call.ts';
import { Refusal } from './refusal.ts';

/**
 * Events lose their names, `model` becomes the platform's id, invalid lines are dropped, a missing `[DONE]` is added unless the
 * connection upstream was cut.
 */
export async function reencoded(upstream: Response, model: string): Promise<Reply> {
  const type = upstream.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    return {
      status: 200,
      body: undefined,
      content: events(upstream.body!, model),
      headers: { 'content-type': 'text/event-stream' },
    };
  }
  const value = parse(await upstream.text());
  if (value === undefined) throw new Refusal(502, { detail: 'Backend returned invalid JSON' });
  return { status: 200, body: { ...value, model } };
}

async function* events(
  body: ReadableStream<Uint8Array>,
  model: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of body) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (line.startsWith('data: [DONE]')) {
          yield encoder.encode('data: [DONE]\n\n');
          return;
        }
        const value = line.startsWith('data: ') ? parse(line.slice(6)) : undefined;
        if (value === undefined) continue;
        const shown = 'model' in value ? { ...value, model } : value;
        yield encoder.encode(`data: ${escaped(JSON.stringify(shown))}\n\n`);
      }
    }
    yield encoder.encode('data: [DONE]\n\n');
  } catch {
    // A broken connection upstream looks like the end, without [DONE].
  }
}

function escaped(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
