/** Measures the processor time of each input of a property: the slowest one is what a hostile server or file can cost. */

import type { Property } from './properties.ts';

export interface Slowest {
  milliseconds: number;
  input: unknown;
}

/** How often a slow input is measured again: the first time includes compilation and garbage of earlier inputs. */
const REPEATS = 3;

/** The same property, and the slowest of the inputs that it is given from now on. */
export function withSlowestInput(property: Property): {
  readonly property: Property;
  readonly slowest: Slowest;
} {
  const slowest: Slowest = { milliseconds: 0, input: undefined };
  const timed = async (input: unknown) => {
    const started = process.cpuUsage();
    const failure = await property.run(input);
    const { user, system } = process.cpuUsage(started);
    return { failure, milliseconds: (user + system) / 1000 };
  };
  const run = async (input: unknown) => {
    const first = await timed(input);
    let { milliseconds } = first;
    for (let i = 0; i < REPEATS && milliseconds > slowest.milliseconds; i++) {
      milliseconds = Math.min(milliseconds, (await timed(input)).milliseconds);
    }
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, input });
    return first.failure;
  };
  const measured = {
    isAsync: () => true,
    generate: property.generate.bind(property),
    shrink: property.shrink.bind(property),
    runBeforeEach: property.runBeforeEach.bind(property),
    runAfterEach: property.runAfterEach.bind(property),
    run,
  } as unknown as Property;
  return { property: measured, slowest };
}
