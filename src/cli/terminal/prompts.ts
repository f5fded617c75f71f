/**
 * Prompts on stderr, without the control characters that a name of the server may hold. Ctrl-C at a prompt ends the command
 * in the same way as anywhere else.
 */

import { removeControlCharacters } from '../../text/escape-control-characters.ts';
import { hiddenKeys } from './hidden-keys.ts';
import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';

type Prompts = Pick<CliIO, 'askSecret' | 'askText' | 'askYesNo'>;

export function prompts(interruption: Interruption): Prompts {
  const { signal } = interruption;
  /** Options of every prompt. The package writes to the terminal directly, so the text is sanitized here. */
  const ask = (message: string) => ({
    message: removeControlCharacters(message),
    withGuide: false,
    output: process.stderr,
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

  // Named imports keep the rest of the package out of the bundle.
  return {
    async askSecret(message, withdrawn) {
      const { password } = await import('@clack/prompts');
      const either = withdrawn === undefined ? signal : AbortSignal.any([signal, withdrawn]);
      const { input, text, stop } = hiddenKeys(process.stdin);
      try {
        answered(await password({ ...ask(message), mask: '', input, signal: either }), withdrawn);
        return text();
      } finally {
        stop();
      }
    },
    async askText(message) {
      const { text } = await import('@clack/prompts');
      return answered(await text(ask(message))) ?? '';
    },
    async askYesNo(message) {
      const { confirm } = await import('@clack/prompts');
      return answered(await confirm({ ...ask(message), initialValue: false }));
    },
  };
}
