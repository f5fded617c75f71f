/** Questions to the person at the terminal, on stderr; Ctrl-C at one of them ends the command as everywhere. */

import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';

type Prompts = Pick<CliIO, 'askSecret' | 'askYesNo'>;

export function prompts(interruption: Interruption): Prompts {
  const { signal } = interruption;
  const looks = { withGuide: false, output: process.stderr, signal };

  /** Instead of an answer there is a symbol when it was not given. */
  function answered<T>(answer: T): Exclude<T, symbol> {
    if (typeof answer !== 'symbol') return answer as Exclude<T, symbol>;
    // While it asks, the terminal sends Ctrl-C as a key and not as a signal.
    if (!signal.aborted) interruption.begin('SIGINT');
    throw signal.reason;
  }

  // Each takes by name what it needs, so that the bundle holds nothing else of the package.
  return {
    async askSecret(message) {
      const { password } = await import('@clack/prompts');
      return answered(await password({ message, mask: '', ...looks }));
    },
    async askYesNo(message) {
      const { confirm } = await import('@clack/prompts');
      return answered(await confirm({ message, initialValue: false, ...looks }));
    },
  };
}
