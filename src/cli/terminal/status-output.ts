/** What a command prints on stderr: notes that stay, and one progress line that is replaced. */

import { removeControlCharacters } from '../../text/escape-control-characters.ts';

export interface StatusOutput {
  note(text: string): void;
  /** Prints this CLI's own text with its styles unchanged; never text of a server. */
  noteStyled(text: string): void;
  /** Replaces the progress line; an empty text erases it. Prints nothing where stderr is not a terminal. */
  progress(text: string): void;
}

/** Moves to the first column and erases the line. A carriage return would become a line feed in a minified template. */
const ERASE = '\u001b[G\u001b[K';

export function statusOutput(write: (text: string) => void, isTTY: boolean): StatusOutput {
  let isShown = false;
  const show = (text: string) => {
    if (!isTTY || (text === '' && !isShown)) return;
    write(`${ERASE}${text}`);
    isShown = text !== '';
  };
  const noteStyled = (text: string) => {
    show('');
    write(`${text}\n`);
  };
  return {
    noteStyled,
    note: (text) => noteStyled(removeControlCharacters(text)),
    progress: (text) => show(removeControlCharacters(text)),
  };
}
