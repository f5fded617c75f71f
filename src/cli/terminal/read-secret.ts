/** A secret that `-` stands for on the command line: asked for without echo, or the first line of standard input. */

import type { CliIO } from './io.ts';

/** @param question - as in `Access token`. */
export async function readSecret(io: CliIO, question: string): Promise<string> {
  const isAsked = io.stdinIsTTY && io.stderrIsTTY;
  return isAsked ? io.askSecret(question) : io.readLine();
}
