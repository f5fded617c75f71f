/** The page in a frame of another site, where browsers give it a storage and channels of its own. */

import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome } from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 300 }, { asInstalled: true });

/** What a page of another site does with the frame. */
interface Around {
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the frame. */
  readonly attributes?: string;
}

/** Opens a page of another site with the app in a frame, and signs in with a popup there. */
async function signInInFrame({ headers = {}, attributes = '' }: Around = {}): Promise<Frame> {
  // Browsers may deny a frame of another site the database.
  const { url } = await home.serve({ store: 'memory' });
  const outer = await listenOnLoopback(() => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(`<iframe ${attributes} src="${url}"></iframe>`);
  });
  onTestFinished(() => outer.close());
  const page = await (await home.profile()).newPage();
  await page.goto(outer.url.replace('127.0.0.1', 'localhost'));
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
  const opening = page.waitForEvent('popup');
  await frame.click('#popup');
  const popup = await opening;
  const closed = popup.waitForEvent('close');
  await enterPassword(popup, home.backend.admin);
  await closed;
  return frame;
}

async function expectSignedIn(frame: Frame): Promise<void> {
  expect(await frame.evaluate(() => app.popup)).toEqual({});
  expect(await frame.evaluate(() => app.list())).toEqual({ value: 'default,system' });
}

browserTest('B-18: in a frame of another site a user signs in with a popup', async () => {
  await expectSignedIn(await signInInFrame());
});

browserTest('B-18: the sandbox of the guide lets a user sign in in a frame', async () => {
  const guide = readFileSync(new URL('../../docs/browser.md', import.meta.url), 'utf8');
  const [attributes] = /sandbox="[^"]+"/.exec(guide) ?? [];
  expect(attributes).toBeDefined();
  await expectSignedIn(await signInInFrame({ attributes: attributes! }));
});

browserTest('B-18: a page around the frame may send the opener policy of the guide', async () => {
  const headers = { 'cross-origin-opener-policy': 'same-origin-allow-popups' };
  await expectSignedIn(await signInInFrame({ headers }));
});
