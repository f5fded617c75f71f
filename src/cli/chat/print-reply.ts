/** Prints the streamed response of a model as it arrives. */

import type { ChatCompletionChunk } from '../../api/inference/completion-types.ts';
import { APIError } from '../../errors.ts';
import type { CliIO } from '../terminal/io.ts';

/** Notes on responses that did not end by themselves. */
const ENDINGS: Readonly<Record<string, string>> = {
  length: 'Note: The response reached its token limit. Use --max-tokens to raise it.',
  content_filter: 'Note: The response was stopped by a content filter.',
};

const NO_TEXT = 'Note: The response contains no text.';

type ChunkChoice = ChatCompletionChunk['choices'][number];

/** @returns the whole text; also after an error, stdout ends with a line feed. */
export async function printReply(
  io: CliIO,
  chunks: AsyncIterable<ChatCompletionChunk>,
): Promise<string> {
  let text = '';
  let ending: string | undefined;
  try {
    for await (const { choices } of chunks) {
      // Servers send null for it, and for the choice.
      const choice: ChunkChoice | undefined = Array.isArray(choices) ? choices[0] : undefined;
      ending = choice?.finish_reason ?? ending;
      const piece: unknown = choice?.delta?.content ?? '';
      if (typeof piece !== 'string') throw notText();
      if (piece === '') continue;
      text += piece;
      if (!(await io.outPart(piece))) break;
    }
  } finally {
    if (text !== '' && !text.endsWith('\n')) await io.outPart('\n');
  }
  const note = ENDINGS[ending ?? ''] ?? (text === '' ? NO_TEXT : undefined);
  if (note !== undefined) io.note(note);
  return text;
}

function notText(): APIError {
  const facts = { method: 'POST', url: '', code: 'invalid_response' } as const;
  return new APIError('The stream contains a reply that is not text.', facts);
}
