/** Reads a pipe to its end. Waits only while a process has it open for writing. */

import { closeSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { systemCode } from '../../errors.ts';

const CHUNK = 65_536;

/**
 * @param fd - of a pipe that was opened with O_NONBLOCK; closed at the end.
 * @returns undefined for a pipe that holds nothing and that no process writes to.
 */
export async function readPipe(fd: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  // A pipe whose writers have closed it before it was opened emits no end: only reading shows it.
  if (drain(fd, chunks) === 'end') closeSync(fd);
  else {
    const rest = new Socket({ fd, readable: true, writable: false });
    for await (const chunk of rest) chunks.push(chunk as Buffer);
  }
  return chunks.length === 0 ? undefined : Buffer.concat(chunks);
}

/** Reads what is available now. */
function drain(fd: number, chunks: Uint8Array[]): 'end' | 'more later' {
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    try {
      const length = readSync(fd, chunk, 0, CHUNK, null);
      if (length === 0) return 'end';
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return 'more later';
      closeSync(fd);
      throw error;
    }
  }
}
