/** Debian's Chromium: where it is, and how it starts in a container. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where it is not installed. */
export const chromiumProgram: string | undefined = [process.env['CHROMIUM'] ?? '', ...PLACES].find(
  (place) => existsSync(place),
);

export interface ChromiumOptions {
  /** With what users have and the driver turns off: the back/forward cache, and a storage for each site around a frame. Default: false. */
  readonly asInstalled?: boolean;
}

/** @throws Error when Chromium is not installed */
export async function startChromium({ asInstalled }: ChromiumOptions = {}): Promise<Browser> {
  if (chromiumProgram === undefined) {
    throw new Error('Chromium is not installed: apt-get install chromium');
  }
  return chromium.launch({
    executablePath: chromiumProgram,
    // The sandbox needs permissions that containers lack.
    args: ['--no-sandbox', ...(asInstalled ? ['--disable-features='] : [])],
    // Popups are blocked, as by default for users.
    ignoreDefaultArgs: [
      '--disable-popup-blocking',
      ...(asInstalled ? ['--disable-back-forward-cache'] : []),
    ],
  });
}
