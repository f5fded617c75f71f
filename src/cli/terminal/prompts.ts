/**
 * Prompts on stderr, without the control characters that a name of the server may hold. Ctrl-C at a prompt ends the command
 * in the same way as anywhere else.
 */

import type { Writable } from 'node:stream';
import { removeControlCharacters } from '../../text/escape-control-characters.ts';
import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';
import { hiddenKeys } from './prompt/hidden-keys.ts';
import { jobControl } from './prompt/job-control.ts';
import { confirmationKeys, type Keys, promptKeys } from './prompt/prompt-keys.ts';
import { promptScreen } from './prompt/prompt-screen.ts';

type Prompts = Pick<CliIO, 'askSecret' | 'askText' | 'askYesNo'>;

export function prompts(interruption: Interruption): Prompts {
  const { signal } = interruption;
  /** Options of every prompt. The package writes to the terminal directly, so the text is sanitized here. */
  const ask = (message: string, output: Writable) => ({
    message: removeControlCharacters(message),
    withGuide: false,
    output,
    signal,
  });

  /** The package returns a symbol when the user gave no answer. */
  function answered<T>(answer: T, withdrawn?: AbortSignal): Exclude<T, symbol> {
    if (typeof answer !== 'symbol') return answer as Exclude<T, symbol>;
    withdrawn?.throwIfAborted();
    // At a prompt, the terminal sends Ctrl-C as a key and not as a signal.
    if (!signal.aborted) interruption.begin('SIGINT');
    throw signal.reason;
  }

  async function withKeys<K extends Keys, T>(
    keysOf: (terminal: NodeJS.ReadStream, suspend: () => void) => K,
    prompt: (keys: K, output: Writable) => Promise<T>,
  ): Promise<T> {
    const { output, redraw, end } = promptScreen(process.stderr);
    const job = jobControl(process.stdin, process.stderr, redraw);
    const keys = keysOf(process.stdin, job.suspend);
    try {
      return await prompt(keys, output);
    } finally {
      keys.stop();
      job.end();
      end();
    }
  }

  // Named imports keep the rest of the package out of the bundle.
  return {
    async askSecret(message, withdrawn) {
      const { password } = await import('@clack/prompts');
      const either = withdrawn === undefined ? signal : AbortSignal.any([signal, withdrawn]);
      return withKeys(hiddenKeys, async ({ input, text }, output) => {
        const options = { ...ask(message, output), mask: '', input, signal: either };
        answered(await password(options), withdrawn);
        return text();
      });
    },
    async askText(message) {
      const { text } = await import('@clack/prompts');
      return withKeys(
        promptKeys,
        async ({ input }, output) => answered(await text({ ...ask(message, output), input })) ?? '',
      );
    },
    async askYesNo(message) {
      const { confirm } = await import('@clack/prompts');
      // The package shows every cancelled confirmation as a crossed out Yes, except one that a signal withdraws.
      const withdrawn = new AbortController();
      const either = AbortSignal.any([signal, withdrawn.signal]);
      return withKeys(
        (terminal, suspend) => confirmationKeys(terminal, suspend, () => withdrawn.abort()),
        async ({ input }, output) =>
          answered(
            await confirm({
              ...ask(message, output),
              input,
              initialValue: false,
              signal: either,
            }),
          ),
      );
    },
  };
}
