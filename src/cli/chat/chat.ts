/** `nmp chat`: one message and its response, or a conversation at a terminal. */

import type { ChatMessage } from '../../api/inference/completion-types.ts';
import { requireLogin } from '../auth/require-login.ts';
import type { CliContext } from '../cli-context.ts';
import { completeCommand } from '../errors/fit-remedy.ts';
import { UsageError } from '../errors/usage-error.ts';
import { callOf, printProgram } from '../output/call-code.ts';
import { select } from '../output/jmespath-query.ts';
import { jsonText } from '../output/machine-text.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { positiveNumber } from '../resources/positive-number.ts';
import { canPrompt } from '../terminal/can-prompt.ts';
import { textOfBytes } from '../terminal/read-text.ts';
import type { CHAT_FORMATS } from './chat-formats.ts';
import { converse, type SendMessages } from './conversation.ts';
import { printReply } from './print-reply.ts';
import { storedModel, withModelHint, wordAsModel } from './word-as-model.ts';

export interface ChatOptions {
  readonly provider?: string | undefined;
  readonly workspace?: string | undefined;
  readonly interactive?: boolean | undefined;
  readonly systemMessage?: string | undefined;
  readonly temperature?: string | undefined;
  readonly maxTokens?: string | undefined;
}

type Format = (typeof CHAT_FORMATS)[number];

/** @throws UsageError before anything is sent; then the errors of every call. */
export async function chat(
  cli: CliContext,
  model: string | undefined,
  prompt: string | undefined,
  options: ChatOptions,
): Promise<void> {
  // No model has a space in its name: a single argument with one is the message for the default model.
  if (prompt === undefined && model !== undefined && /\s/.test(model)) {
    return chat(cli, undefined, model, options);
  }
  const word = prompt === undefined ? model : undefined;
  try {
    await send(cli, model, prompt, options);
  } catch (error) {
    throw word === undefined ? error : await withModelHint(error, cli, word);
  }
}

async function send(
  cli: CliContext,
  model: string | undefined,
  prompt: string | undefined,
  options: ChatOptions,
): Promise<void> {
  const format = formatOf(cli, options);
  const params = {
    model: model ?? (await defaultModel(cli)),
    ...samplingOf(options),
  };
  const route = routeOf(options);
  const messages: ChatMessage[] = [];
  if (options.systemMessage !== undefined) {
    messages.push({ role: 'system', content: options.systemMessage });
  }
  const first = await firstMessage(cli, model, prompt, options);
  if (format === 'code') return printCode(cli, { ...params, messages }, route, first);
  const { completions } = (await platformClient(cli)).inference.chat;
  const sending = { ...route, signal: cli.io.signal };
  if (first !== undefined && format !== 'text') {
    const request = { ...params, messages: [...messages, { role: 'user', content: first }] };
    const completion = await select(await completions.create(request, sending), cli.globals.query);
    return cli.io.out(jsonText(completion ?? null, format === 'json' ? 2 : undefined));
  }
  const sendAll: SendMessages = async (all, signal) => {
    const request = { ...params, messages: [...all], stream: true as const };
    return completions.create(request, { ...route, signal });
  };
  if (first === undefined || options.interactive) {
    await requireLogin(cli);
    await converse(cli, params.model, messages, first, sendAll);
  } else {
    const message: ChatMessage = { role: 'user', content: first };
    await printReply(cli.io, await sendAll([...messages, message], cli.io.signal));
  }
}

/** @throws UsageError without a message, because a conversation is not a single call. */
function printCode(
  cli: CliContext,
  request: { readonly messages: readonly ChatMessage[] },
  route: object,
  first: string | undefined,
): void {
  if (first === undefined) {
    throw new UsageError('Missing required argument: PROMPT');
  }
  const messages = [...request.messages, { role: 'user', content: first }];
  const call = callOf('inference.chat.completions.create', [
    { ...request, messages, stream: true },
    route,
  ]);
  printProgram(
    cli,
    `const chunks = await ${call};\nfor await (const { choices } of chunks) process.stdout.write(choices[0]?.delta.content ?? '');`,
  );
}

/** @returns undefined when a conversation starts at the terminal. */
async function firstMessage(
  cli: CliContext,
  model: string | undefined,
  prompt: string | undefined,
  { interactive }: ChatOptions,
): Promise<string | undefined> {
  const { io } = cli;
  if (interactive && !canPrompt(io)) {
    throw new UsageError('--interactive requires a terminal.');
  }
  if (prompt !== undefined && prompt !== '-') return prompt;
  if (prompt === undefined && canPrompt(io)) return undefined;
  const text = textOfBytes(await io.readInput(), 'Standard input').trimEnd();
  if (text !== '') return text;
  const hint =
    model === undefined || prompt !== undefined ? '' : `\n${await wordAsModel(cli, model)}`;
  throw new UsageError(`There is no message: add a PROMPT, or send one to standard input.${hint}`);
}

async function defaultModel(cli: CliContext): Promise<string> {
  const model = await storedModel(cli);
  if (model !== undefined) return model;
  throw new UsageError(
    'Missing required argument: MODEL\nSet a default model with: nmp config set --default-model MODEL',
    completeCommand('nmp inference models list', cli.globals),
  );
}

function formatOf({ globals }: CliContext, { interactive }: ChatOptions): Format {
  const format = (globals.outputFormat ??
    (globals.query === undefined ? 'text' : 'json')) as Format;
  if (interactive && format !== 'text') {
    throw new UsageError("--interactive can't be combined with --output-format or --query.");
  }
  if (format === 'text' && globals.query !== undefined) {
    throw new UsageError("--output-format text can't be combined with --query.");
  }
  return format;
}

function routeOf({ provider, workspace }: ChatOptions) {
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  if (provider !== undefined) checkPathName(provider, '--provider');
  return { provider, workspace };
}

function samplingOf({ temperature, maxTokens }: ChatOptions) {
  const heat = temperature === undefined ? undefined : Number(temperature);
  if (heat !== undefined && !(heat >= 0 && heat <= 2)) {
    throw new UsageError(
      `--temperature must be a number from 0 to 2, not ${JSON.stringify(temperature)}.`,
    );
  }
  const limit = positiveNumber(maxTokens, '--max-tokens');
  return {
    ...(heat !== undefined && { temperature: heat }),
    ...(limit !== undefined && { max_tokens: limit }),
  };
}
