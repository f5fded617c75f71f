/** Runs commands for their help. */

import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

export async function nmp(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIO(options);
  const code = await run(args, io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

/** The first words of its lists. */
export const terms = (text: string) =>
  [...text.matchAll(/^ {2}(\S.*?)(?: {2,}|$)/gm)].map((match) => match[1]!);
