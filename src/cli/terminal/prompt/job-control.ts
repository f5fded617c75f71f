/**
 * Ctrl-Z while keys are read one by one: the terminal then sends it as a key, and no longer stops the process by itself. readline
 * would leave its input paused after `fg`.
 */

export interface JobControl {
  /** Stops the process group, as the terminal does at Ctrl-Z elsewhere; also `npx`, so that the shell notices. */
  readonly suspend: () => void;
  readonly end: () => void;
}

const SHOW_CURSOR = '\u001b[?25h';

/** @param redraw - called when the process continues, whatever has stopped it. */
export function jobControl(
  terminal: NodeJS.ReadStream,
  output: NodeJS.WritableStream,
  redraw: () => void,
): JobControl {
  let isAsleep = false;
  const wake = () => {
    isAsleep = false;
    // A mode that is set already is not set again, although the shell has changed it.
    terminal.setRawMode(false);
    terminal.setRawMode(true);
    redraw();
  };
  const suspend = () => {
    if (process.platform === 'win32') return;
    isAsleep = true;
    output.write(SHOW_CURSOR);
    terminal.setRawMode(false);
    process.kill(0, 'SIGTSTP');
    // Without a shell that controls jobs, as in a container, the kernel drops the signal: what is typed must not be echoed.
    setImmediate(() => setImmediate(() => isAsleep && wake()));
  };
  process.on('SIGCONT', wake);
  return { suspend, end: () => void process.off('SIGCONT', wake) };
}
