/** A page that the browser keeps in its back/forward cache and shows again. */

import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../support/browser/chromium.ts';
import { untilHolds } from '../support/waits/until.ts';
import { browserHome, openApp, signIn } from './browser-home.ts';

const LIFETIME = 600;
const home = browserHome({ accessTokenLifetime: LIFETIME }, { asInstalled: true });

const list = (page: Page) => page.evaluate(() => app.list());

/** A signed-in tab that was left for another page, and one that still shows the app. */
async function leftTab(context: BrowserContext) {
  const other = await openApp(context, home.app.url);
  await signIn(other, home.backend.admin);
  const left = await openApp(context, home.app.url);
  await list(left);
  await left.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = `from the cache: ${persisted}`;
    });
  });
  await left.goto(`${home.app.url}/elsewhere`);
  return { left, other };
}

/** Goes back, and waits until the page shows this. The driver does not follow a page out of the cache: it is asked again. */
async function goBack(page: Page, expected: RegExp): Promise<void> {
  await page.evaluate(() => history.back());
  const shown = () => page.evaluate(() => `${document.title}, ${globalThis.app?.session.status}`);
  await untilHolds(async () => expect(await shown()).toMatch(expected));
}

browserTest('B-17: a page from the back/forward cache goes on', async () => {
  const context = await home.profile();
  const { left } = await leftTab(context);
  await goBack(left, /^from the cache: true, signed-in$/);
  await context.clock.setFixedTime(Date.now() + LIFETIME * 1000);
  expect(await list(left)).toEqual({ value: 'default,system' });
});

browserTest(
  'B-17: a page to which the user goes back after a sign-out in another tab shows it',
  async () => {
    const { left, other } = await leftTab(await home.profile());
    await other.evaluate(() => app.session.signOut());
    await goBack(left, /signed-out$/);
    expect(await list(left)).toMatchObject({ error: { code: 'login_required' } });
  },
);
