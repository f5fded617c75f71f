/** Measures alternatives in turn, round by round, so that a busy machine is unfair to all of them alike. */

import { median } from './median.ts';

/** Median and spread over the rounds. */
export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Median of the ratios to the first alternative in the same round. */
  readonly ratio: number;
}

export type Figures = Readonly<Record<string, Figure>>;

/**
 * @param alternatives - the first one is what the others are compared with.
 * @param measure - of one alternative in one round. The first round warms up and is not counted.
 */
export async function rounds<T>(
  alternatives: Readonly<Record<string, T>>,
  count: number,
  measure: (alternative: T) => number | Promise<number>,
): Promise<Figures> {
  const samples = await samplesOf(alternatives, count, measure);
  return figuresOf(samples, (value) => value);
}

/** What was measured, by alternative, in the order of the rounds. */
export type Samples<V> = ReadonlyMap<string, readonly V[]>;

/** As `rounds`, for a measure with several values. */
export async function samplesOf<T, V>(
  alternatives: Readonly<Record<string, T>>,
  count: number,
  measure: (alternative: T) => V | Promise<V>,
): Promise<Samples<V>> {
  const samples = new Map(Object.keys(alternatives).map((name) => [name, [] as V[]]));
  for (let round = -1; round < count; round++) {
    for (const [name, alternative] of Object.entries(alternatives)) {
      const value = await measure(alternative);
      if (round >= 0) samples.get(name)!.push(value);
    }
  }
  return samples;
}

/** @param value - which of the measured values. */
export function figuresOf<V>(samples: Samples<V>, value: (sample: V) => number): Figures {
  const [base = []] = samples.values();
  return Object.fromEntries(
    Array.from(samples, ([name, all]) => {
      const values = all.map(value);
      const ratio = median(values.map((each, round) => each / value(base[round]!)));
      const figure = { median: median(values), min: Math.min(...values), max: Math.max(...values) };
      return [name, { ...figure, ratio }];
    }),
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
