/**
 * A conversation at a terminal: Ctrl-C stops a response, Ctrl-D ends the conversation. The error of one message does not,
 * except a missing model before the first reply.
 */

import type { ChatCompletionChunk, ChatMessage } from '../../api/inference/completion-types.ts';
import { APIError, AuthenticationError, NotFoundError } from '../../errors.ts';
import type { CliContext } from '../cli-context.ts';
import { formatError } from '../errors/format-error.ts';
import { printReply } from './print-reply.ts';

/** Sends all messages of a conversation. */
export type SendMessages = (
  messages: readonly ChatMessage[],
  signal: AbortSignal,
) => Promise<AsyncIterable<ChatCompletionChunk>>;

const PROMPT = '> ';

/**
 * @param messages - what comes before the conversation.
 * @param first - sent before the user is prompted.
 */
export async function converse(
  cli: CliContext,
  model: string,
  messages: ChatMessage[],
  first: string | undefined,
  send: SendMessages,
): Promise<void> {
  const { io } = cli;
  const history: string[] = [];
  io.note(`Chat with ${model}. Ctrl-C stops a response, Ctrl-D ends the conversation.`);
  for (let text = first; ; text = undefined) {
    text ??= await io.askLine(PROMPT, history);
    if (text === undefined) return;
    if (text.trim() === '') continue;
    history.unshift(...text.split('\n').reverse());
    messages.push({ role: 'user', content: text });
    const reply = await replyTo(cli, messages, send);
    // A message without a response is not part of the conversation.
    if (reply === undefined) messages.pop();
    else messages.push({ role: 'assistant', content: reply });
  }
}

/** @returns undefined when the response was stopped or failed. */
async function replyTo(
  cli: CliContext,
  messages: readonly ChatMessage[],
  send: SendMessages,
): Promise<string | undefined> {
  const { io, globals } = cli;
  const { env, nameOf } = io.runtime;
  const stop = new AbortController();
  const signal = AbortSignal.any([io.signal, stop.signal]);
  const done = io.onInterrupt(() => {
    // A second Ctrl-C ends the program.
    done();
    stop.abort();
  });
  try {
    return await printReply(io, await send(messages, signal));
  } catch (error) {
    if (io.signal.aborted) throw error;
    if (stop.signal.aborted) io.note('Stopped.');
    else if (error instanceof APIError && !endsConversation(error, messages))
      io.note(formatError(error, { globals, env, nameOf }));
    else throw error;
    return undefined;
  } finally {
    done();
  }
}

function endsConversation(error: APIError, messages: readonly ChatMessage[]): boolean {
  if (error instanceof AuthenticationError) return true;
  return error instanceof NotFoundError && messages.every(({ role }) => role !== 'assistant');
}
