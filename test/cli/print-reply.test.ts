/** What the terminal shows of a streamed response, whatever a server puts into its chunks. */

import { expect, test } from 'vitest';
import type { ChatCompletionChunk } from '../../src/api/inference/completion-types.ts';
import { printReply } from '../../src/cli/chat/print-reply.ts';
import { APIError } from '../../src/errors.ts';
import { fakeIO } from './fake-io.ts';

async function* chunksOf(...chunks: readonly object[]) {
  yield* chunks as readonly ChatCompletionChunk[];
}

const says = (content: unknown) => ({ choices: [{ index: 0, delta: { content } }] });

test.each<[string, readonly object[], string, string]>([
  ['no chunks', [], '', 'Note: The response contains no text.\n'],
  ['a choice that is null', [{ choices: [null] }], '', 'Note: The response contains no text.\n'],
  ['choices that are null', [{ choices: null }, says('a')], 'a\n', ''],
  ['no choices', [{}, says('a'), { choices: [] }], 'a\n', ''],
  ['a delta that is null', [{ choices: [{ delta: null }] }, says('a')], 'a\n', ''],
  ['text that is null', [says(null), says('a\n')], 'a\n', ''],
  [
    'only an end',
    [{ choices: [{ delta: {}, finish_reason: 'content_filter' }] }],
    '',
    'Note: The response was stopped by a content filter.\n',
  ],
])('a response with %s', async (_, chunks, stdout, stderr) => {
  const io = fakeIO();
  await printReply(io, chunksOf(...chunks));
  expect({ stdout: io.stdout(), stderr: io.stderr() }).toEqual({ stdout, stderr });
});

test('a response with something else than text is refused after what was printed', async () => {
  const io = fakeIO();
  await expect(printReply(io, chunksOf(says('a'), says({ b: 1 })))).rejects.toThrow(APIError);
  expect(io.stdout()).toBe('a\n');
});
