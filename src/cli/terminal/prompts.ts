/**
 * Prompts on stderr, without the control characters that a name of the server may hold. Ctrl-C at a prompt ends the command
 * in the same way as anywhere else.
 */

import { type Readable, Transform } from 'node:stream';
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

  async function withKeys<T>(
    prompt: (input: Readable) => Promise<T>,
    { input, stop } = promptKeys(process.stdin),
  ) {
    try {
      return answered(await prompt(input));
    } finally {
      stop();
    }
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
      return (await withKeys((input) => text({ ...ask(message), input }))) ?? '';
    },
    async askYesNo(message) {
      const { confirm } = await import('@clack/prompts');
      // The package shows every cancelled confirmation as a crossed out Yes, except one that a signal withdraws.
      const withdrawn = new AbortController();
      const either = AbortSignal.any([signal, withdrawn.signal]);
      return withKeys(
        (input) => confirm({ ...ask(message), input, initialValue: false, signal: either }),
        confirmationKeys(process.stdin, () => withdrawn.abort()),
      );
    },
  };
}

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const ESCAPE = 0x1b;

/**
 * The keys of a terminal for one prompt. Ctrl-D counts as Ctrl-C: it would end the input, after which the package waits for keys that
 * never come, and the process ends as if the command had succeeded.
 */
function promptKeys(terminal: NodeJS.ReadStream): Keys {
  return keysOf(terminal, (chunk) => chunk.map((byte) => (byte === CTRL_D ? CTRL_C : byte)));
}

/** The keys for a confirmation: Esc is a No, Ctrl-C and Ctrl-D withdraw it. */
function confirmationKeys(terminal: NodeJS.ReadStream, withdraw: () => void): Keys {
  return keysOf(terminal, (chunk) => {
    if (chunk.includes(CTRL_C) || chunk.includes(CTRL_D)) {
      withdraw();
      return Buffer.of();
    }
    // An arrow key sends more than this byte.
    return chunk.length === 1 && chunk[0] === ESCAPE ? Buffer.from('n') : chunk;
  });
}

interface Keys {
  readonly input: Readable;
  readonly stop: () => void;
}

function keysOf(terminal: NodeJS.ReadStream, change: (chunk: Buffer) => Uint8Array): Keys {
  const keys = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, change(chunk)),
  });
  const input = Object.assign(terminal.pipe(keys), {
    isTTY: true,
    setRawMode: (mode: boolean) => terminal.setRawMode(mode),
  });
  const stop = () => {
    terminal.unpipe(keys);
    terminal.pause();
  };
  return { input, stop };
}
