/** What a command prints on stdout. Text for a terminal loses its control characters here, at the exit, and nowhere else. */

import { removeControlCharacters } from '../../text/escape-control-characters.ts';

export interface ResultOutput {
  /** Prints text and a line feed: to a terminal without control characters, elsewhere unchanged. */
  out(text: string): void;
  /**
   * Prints a part of a text without a line feed, as it arrives from a server; otherwise as `out`.
   *
   * @returns false when the reader has closed the pipe.
   */
  outPart(text: string): Promise<boolean>;
  /** Prints this CLI's own text with its styles unchanged; never text of a server. */
  outStyled(text: string): void;
  /**
   * Writes bytes unchanged and waits until the reader has taken them.
   *
   * @returns false when the reader has closed the pipe: more output is useless.
   */
  write(bytes: Uint8Array): Promise<boolean>;
}

export function resultOutput(
  write: (data: string | Uint8Array) => Promise<boolean>,
  isTTY: boolean,
): ResultOutput {
  const shown = (text: string) => (isTTY ? removeControlCharacters(text) : text);
  return {
    write,
    out: (text) => void write(`${shown(text)}\n`),
    outPart: (text) => write(shown(text)),
    outStyled: (text) => void write(`${text}\n`),
  };
}
