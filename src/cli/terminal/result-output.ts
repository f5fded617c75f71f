/** What a command prints on stdout. Control characters are removed from text for a terminal here and nowhere else. */

import { removeControlCharacters } from '../../text/escape-control-characters.ts';

export interface ResultOutput {
  /** Prints text and a line feed: to a terminal without control characters, elsewhere unchanged. */
  out(text: string): void;
  /**
   * Prints a part of a text as it arrives from a server, without a line feed; otherwise as `out`.
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
