/** Measures alternatives in turn, round by round, so that a busy machine is unfair to all of them alike. */

import { median } from './median.ts';

/** Median and spread over the rounds. */
export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export type Figures = Readonly<Record<string, Figure>>;

/** @param measure - of one alternative in one round. The first round warms up and is not counted. */
export async function rounds<T>(
  alternatives: Readonly<Record<string, T>>,
  count: number,
  measure: (alternative: T) => number | Promise<number>,
): Promise<Figures> {
  const samples = new Map(Object.keys(alternatives).map((name) => [name, [] as number[]]));
  for (let round = -1; round < count; round++) {
    for (const [name, alternative] of Object.entries(alternatives)) {
      const value = await measure(alternative);
      if (round >= 0) samples.get(name)!.push(value);
    }
  }
  return Object.fromEntries(
    Array.from(samples, ([name, values]) => [
      name,
      { median: median(values), min: Math.min(...values), max: Math.max(...values) },
    ]),
  );
}

/** Microseconds of CPU, user and system, for one of `requests` requests. */
export async function cpuOf(
  request: () => PromiseLike<unknown>,
  inFlight: number,
  requests: number,
): Promise<number> {
  globalThis.gc?.();
  let left = requests;
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left-- > 0) await request();
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}
