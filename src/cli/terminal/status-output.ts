/** What a command says on stderr: notes that stay, and one line of progress that does not. */

export interface Talk {
  note(text: string): void;
  /** Replaces the line of progress; an empty one erases it. Says nothing where stderr is no terminal. */
  progress(text: string): void;
}

/** To the first column, and all that stands there away. */
const ERASE = '\r\u001b[K';

export function talk(write: (text: string) => void, isTTY: boolean): Talk {
  let isShown = false;
  const progress = (text: string) => {
    if (!isTTY || (text === '' && !isShown)) return;
    write(`${ERASE}${text}`);
    isShown = text !== '';
  };
  return {
    progress,
    note(text) {
      progress('');
      write(`${text}\n`);
    },
  };
}
