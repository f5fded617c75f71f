/** Prompts on stderr. Ctrl-C at a prompt ends the command in the same way as anywhere else. */

import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';

type Prompts = Pick<CliIO, 'askSecret' | 'askText' | 'askYesNo'>;

export function prompts(interruption: Interruption): Prompts {
  const { signal } = interruption;
  const looks = { withGuide: false, output: process.stderr, signal };

  /** The package returns a symbol when no answer was given. */
  function answered<T>(answer: T): Exclude<T, symbol> {
    if (typeof answer !== 'symbol') return answer as Exclude<T, symbol>;
    // At a prompt, the terminal sends Ctrl-C as a key and not as a signal.
    if (!signal.aborted) interruption.begin('SIGINT');
    throw signal.reason;
  }

  // Named imports keep the rest of the package out of the bundle.
  return {
    async askSecret(message) {
      const { password } = await import('@clack/prompts');
      return answered(await password({ message, mask: '', ...looks }));
    },
    async askText(message) {
      const { text } = await import('@clack/prompts');
      return answered(await text({ message, ...looks })) ?? '';
    },
    async askYesNo(message) {
      const { confirm } = await import('@clack/prompts');
      return answered(await confirm({ message, initialValue: false, ...looks }));
    },
  };
}
