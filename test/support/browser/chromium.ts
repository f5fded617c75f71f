/** Debian's Chromium for one test file. Without it the tests are skipped, or fail on CI. */

import type { Browser } from 'playwright-core';
import { type TestAPI, test } from 'vitest';
import { type ChromiumOptions, chromiumProgram, startChromium } from './chromium-program.ts';

const isExpected = process.env['CI'] !== undefined;

/** `test` of the runner, skipped where there is no Chromium. */
export const browserTest: TestAPI = test.skipIf(
  chromiumProgram === undefined && !isExpected,
) as TestAPI;

/** Undefined where there is no Chromium and none is expected. */
export async function launchChromium(options?: ChromiumOptions): Promise<Browser | undefined> {
  if (chromiumProgram !== undefined || isExpected) return startChromium(options);
  console.warn(
    'No Chromium: the tests in a browser are skipped. Install it: apt-get install chromium',
  );
  return undefined;
}
