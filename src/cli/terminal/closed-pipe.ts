/**
 * Streams that take no more: a reader that has seen enough closes the pipe, which is no error of ours; a full disk ends the
 * command in one line.
 */
export function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    if (stream === process.stdout) {
      process.stderr.write(`Error: standard output cannot be written (${code}).\n`);
    }
    process.exit(1);
  });
}
