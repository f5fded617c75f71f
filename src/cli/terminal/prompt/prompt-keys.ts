/** The keys of a terminal for one prompt. */

import { type Readable, Transform } from 'node:stream';
import { asTerminal } from './as-terminal.ts';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;
const ESCAPE = 0x1b;

export interface Keys {
  readonly input: Readable;
  readonly stop: () => void;
}

/**
 * Ctrl-D counts as Ctrl-C: it would end the input, after which the package waits for keys that never come, and the process ends as
 * if the command had succeeded.
 */
export function promptKeys(terminal: NodeJS.ReadStream, suspend: () => void): Keys {
  return keysOf(terminal, suspend, (chunk) =>
    chunk.map((byte) => (byte === CTRL_D ? CTRL_C : byte)),
  );
}

/** The keys for a confirmation: Esc is a No, Ctrl-C and Ctrl-D withdraw it. */
export function confirmationKeys(
  terminal: NodeJS.ReadStream,
  suspend: () => void,
  withdraw: () => void,
): Keys {
  return keysOf(terminal, suspend, (chunk) => {
    if (chunk.includes(CTRL_C) || chunk.includes(CTRL_D)) {
      withdraw();
      return Buffer.of();
    }
    // An arrow key sends more than this byte.
    return chunk.length === 1 && chunk[0] === ESCAPE ? Buffer.from('n') : chunk;
  });
}

function keysOf(
  terminal: NodeJS.ReadStream,
  suspend: () => void,
  change: (chunk: Buffer) => Uint8Array,
): Keys {
  const keys = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      const at = chunk.indexOf(CTRL_Z);
      if (at < 0) {
        done(null, change(chunk));
        return;
      }
      keys.push(change(chunk.subarray(0, at)));
      // What was typed before is drawn first.
      setImmediate(() => {
        suspend();
        done(null, change(chunk.subarray(at + 1).filter((byte) => byte !== CTRL_Z) as Buffer));
      });
    },
  });
  const input = asTerminal(terminal.pipe(keys), terminal);
  const stop = () => {
    terminal.unpipe(keys);
    terminal.pause();
  };
  return { input, stop };
}
