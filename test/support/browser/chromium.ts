/** Debian's Chromium for one test file. Where there is none its tests are skipped, and fail on CI. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type TestAPI, test } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const path = [process.env['CHROMIUM'] ?? '', ...PLACES].find((place) => existsSync(place));
const isExpected = process.env['CI'] !== undefined;

/** `test` of the runner, skipped where there is no Chromium. */
export const browserTest: TestAPI = test.skipIf(path === undefined && !isExpected) as TestAPI;

/** Undefined where there is no Chromium and none is expected. */
export async function launchChromium(): Promise<Browser | undefined> {
  if (path === undefined) {
    if (isExpected) throw new Error('Chromium is not installed: apt-get install chromium');
    console.warn(
      'No Chromium: the tests in a browser are skipped. Install it: apt-get install chromium',
    );
    return undefined;
  }
  // The sandbox needs rights that containers do not give.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}
