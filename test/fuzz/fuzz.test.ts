/** Some thousand random inputs for each property; `npm run fuzz` takes a million. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properties } from './properties.ts';

test.each(Object.entries(properties))(
  'H-15: %s',
  async (_, property) => {
    const details = await fc.check(property as fc.IAsyncProperty<unknown>, { numRuns: 1_500 });
    expect(details.failed, fc.defaultReportMessage(details as fc.RunDetails<unknown>)).toBe(false);
  },
  60_000,
);
