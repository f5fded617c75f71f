/** Explains that a single word is the model and not the message, where no such model exists or the message is missing. */

import { NotFoundError, reworded } from '../../errors.ts';
import { shellWord } from '../../text/shell-word.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';

/** As in `nmp chat MODEL "Hello"`, with the default model of the user in place of MODEL if there is one. */
export async function wordAsModel(cli: CliContext, word: string): Promise<string> {
  const model = await storedModel(cli);
  const command = `nmp chat ${model === undefined ? 'MODEL' : shellWord(model)} ${quoted(word)}`;
  const to = model === undefined ? '' : ' to your default model';
  return `${JSON.stringify(word)} is taken as the model. To send it as a message${to}: ${command}`;
}

/** The model of the environment or of the context. */
export async function storedModel(cli: CliContext): Promise<string | undefined> {
  const { context } = await selectedContext(cli);
  return cli.io.runtime.env('NEMO_DEFAULT_MODEL') ?? context?.defaultModel;
}

/** @returns an equal error with the hint; any other error unchanged. */
export async function withModelHint(
  error: unknown,
  cli: CliContext,
  word: string,
): Promise<unknown> {
  if (!(error instanceof NotFoundError)) return error;
  return reworded(error, { hint: await wordAsModel(cli, word) });
}

function quoted(word: string): string {
  const safe = shellWord(word);
  return safe === word ? `"${word}"` : safe;
}
