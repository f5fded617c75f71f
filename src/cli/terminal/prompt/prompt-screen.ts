/** What a prompt draws on a terminal, kept so that it can be drawn again after the shell has written in between. */

import { Writable } from 'node:stream';

export interface PromptScreen {
  readonly output: Writable;
  /** Draws the prompt again at the cursor: all that it has written moves the cursor only within its own lines. */
  readonly redraw: () => void;
  readonly end: () => void;
}

/** A terminal that does not know its size reports 0. */
const COLUMNS = 80;
const ROWS = 24;

export function promptScreen(terminal: NodeJS.WriteStream): PromptScreen {
  let drawn = '';
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      drawn += chunk;
      terminal.write(chunk);
      done();
    },
  });
  Object.defineProperties(output, {
    columns: { get: () => terminal.columns || COLUMNS },
    rows: { get: () => terminal.rows || ROWS },
  });
  const resize = () => void output.emit('resize');
  terminal.on('resize', resize);
  return {
    output,
    redraw: () => void terminal.write(drawn),
    end: () => void terminal.off('resize', resize),
  };
}
