/** JSON of a server that is nested so deeply that printing it, or a program that walks through it, runs out of stack. */

import { describe, expect, test } from 'vitest';
import { toOpenAiError } from '../../src/api/inference/openai-error.ts';
import { readServerMessage } from '../../src/http/judge/server-message.ts';
import { interpretEvent } from '../../src/streams/completion-events.ts';
import { parseJson } from '../../src/text/parse-json.ts';

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
});
