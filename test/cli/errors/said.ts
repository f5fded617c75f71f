/** What a command says on standard error and how it ends, with addresses that differ from run to run by a name. */

import { run } from '../../../src/cli/run.ts';
import { type FakeIO, type FakeOptions, fakeIO } from '../fake-io.ts';

export interface Situation extends FakeOptions {
  /** What is there before the command. */
  readonly before?: (io: FakeIO) => unknown;
  /** By their names: texts to replace. */
  readonly names?: Readonly<Record<string, string>>;
}

/** As in `4 Error: …`, the exit code first. */
export async function said(args: readonly string[], situation: Situation = {}): Promise<string> {
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
