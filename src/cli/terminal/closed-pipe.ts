/**
 * Handles streams that accept no more data: a reader that closes the pipe early is not an error; a full disk ends the command
 * with a one-line message.
 */
export function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    if (stream === process.stdout) {
      process.stderr.write(`Error: Can't write to standard output (${code}).\n`);
    }
    process.exit(1);
  });
}
