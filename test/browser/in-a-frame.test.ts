/** The page in a frame of another site, where browsers give it a storage and channels of its own. */

import { expect, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome } from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 300 }, { asInstalled: true });

browserTest('B-18: in a frame of another site a user signs in with a popup', async () => {
  // Browsers may deny a frame of another site the database.
  const { url } = await home.serve({ store: 'memory' });
  const outer = await listenOnLoopback(() => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<iframe src="${url}"></iframe>`);
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
  expect(await frame.evaluate(() => app.popup)).toEqual({});
  expect(await frame.evaluate(() => app.list())).toEqual({ value: 'default,system' });
});
