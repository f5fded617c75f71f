/** Standard error and exit code of a command; names replace addresses that differ from run to run. */

import { run } from '../../../src/cli/run.ts';
import { type FakeIO, type FakeOptions, fakeIO } from '../fake-io.ts';

export interface Situation extends FakeOptions {
  /** Prepares the home folder before the command. */
  readonly before?: (io: FakeIO) => unknown;
  /** Texts to replace, by the names that replace them. */
  readonly names?: Readonly<Record<string, string>>;
}

/** As in `4 Error: …`, the exit code first. */
export async function errorOutput(
  args: readonly string[],
  situation: Situation = {},
): Promise<string> {
  const { before, names = {}, ...options } = situation;
  const io = fakeIO(options);
  await before?.(io);
  const code = await run(args, io);
  const places = { ...names, HOME: io.home };
  const text = Object.entries(places).reduce(
    (words, [name, place]) => words.replaceAll(place, name),
    `${code} ${io.stderr()}`,
  );
  return text.trimEnd();
}
