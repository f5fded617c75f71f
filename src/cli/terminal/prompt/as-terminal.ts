/** Keys that reach the package which draws a prompt as if they came from the terminal itself. */

import type { Readable } from 'node:stream';

export function asTerminal<T extends Readable>(keys: T, terminal: NodeJS.ReadStream) {
  return Object.assign(keys, {
    isTTY: true,
    setRawMode: (mode: boolean) => terminal.setRawMode(mode),
  });
}
