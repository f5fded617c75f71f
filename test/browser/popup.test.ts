/** The sign-in in a popup, in Chromium. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { GUIDE } from '../support/browser/browser-guide.ts';
import { enterPassword, refuse } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome, openApp, statusOf } from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 300 });

/** Clicks the button whose handler signs in with a popup; the outcome is kept in the page. */
async function openPopup(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.click('#popup');
  return popup;
}

const outcome = (page: Page) => page.evaluate(() => app.popup);

browserTest('a user signs in in a popup, and the page stays', async () => {
  const page = await openApp(await home.profile(), `${home.app.url}/list`);
  const popup = await openPopup(page);
  const closed = popup.waitForEvent('close');
  await enterPassword(popup, home.backend.admin);
  await closed;
  expect(await outcome(page)).toEqual({});
  expect(page.url()).toBe(`${home.app.url}/list`);
  expect(await statusOf(page)).toBe('signed-in');
  expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
});

browserTest(
  'a user who refuses in the popup is reported as denied, and the popup closes',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    const popup = await openPopup(page);
    const closed = popup.waitForEvent('close');
    await refuse(popup);
    await closed;
    expect(await outcome(page)).toMatchObject({ error: { code: 'denied' } });
  },
);

browserTest(
  'B-08: a popup that the user closes ends the sign-in, with the redirect URI to register',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    const popup = await openPopup(page);
    await popup.waitForURL(/\/interaction\//);
    await popup.close();
    expect(await outcome(page)).toMatchObject({
      error: {
        code: 'popup_closed',
        message: expect.stringContaining(`register the redirect URI ${home.app.url}/callback`),
      },
    });
  },
);

browserTest('B-08: a second click shows the open popup again, and both sign in', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  const popup = await openPopup(page);
  await popup.fill('[name=username]', home.backend.admin.username);
  const first = await page.evaluateHandle(() => ({ outcome: app.popup }));
  await page.click('#popup');
  expect(await popup.inputValue('[name=username]')).toBe(home.backend.admin.username);
  await enterPassword(popup, home.backend.admin);
  expect(await outcome(page)).toEqual({});
  expect(await first.evaluate((each) => each.outcome)).toEqual({});
  expect(await page.evaluate(() => app.session.state)).toMatchObject({ status: 'signed-in' });
  expect(await page.evaluate(() => app.session.state.error)).toBeUndefined();
});

browserTest(
  'B-08: a popup that was closed and opened again at once signs in, without an error',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    const closed = await openPopup(page);
    await closed.waitForURL(/\/interaction\//);
    const first = await page.evaluateHandle(() => ({ outcome: app.popup }));
    await closed.close();
    const popup = await openPopup(page);
    expect(await first.evaluate((each) => each.outcome)).toMatchObject({
      error: { code: 'popup_closed' },
    });
    expect(await page.evaluate(() => app.session.state.error)).toBeUndefined();
    await enterPassword(popup, home.backend.admin);
    expect(await outcome(page)).toEqual({});
  },
);

browserTest(
  'B-10: a part of the popup sign-in that is gone after a deployment is reported, and the popup closes',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    await page.route(/\/popup-[^/]+\.js/, (route) => route.fulfill({ status: 404 }));
    const popup = await openPopup(page);
    expect(await outcome(page)).toMatchObject({ error: { code: 'connection_failed' } });
    if (!popup.isClosed()) await popup.waitForEvent('close');
  },
);

browserTest('B-12: with the opener policy of the guide a user signs in in a popup', async () => {
  const [, policy] = /can send `Cross-Origin-Opener-Policy: ([^`]+)`/.exec(GUIDE) ?? [];
  expect(policy).toBeDefined();
  const { url } = await home.serve({}, { 'cross-origin-opener-policy': policy! });
  const page = await openApp(await home.profile(), url);
  const popup = await openPopup(page);
  const closed = popup.waitForEvent('close');
  await enterPassword(popup, home.backend.admin);
  await closed;
  expect(await outcome(page)).toEqual({});
  expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
});

browserTest(
  'B-12: a provider that hides its popup from the page: the sign-in that is finished there counts',
  async () => {
    const context = await home.profile();
    await context.route(`${home.backend.issuer}/**`, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const headers = { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' };
      await route.fulfill({ response, headers });
    });
    const page = await openApp(context, home.app.url);
    const popup = await openPopup(page);
    expect(await outcome(page)).toMatchObject({
      error: { code: 'popup_closed', message: expect.stringContaining('finish the sign-in there') },
    });
    await enterPassword(popup, home.backend.admin);
    await page.waitForFunction(() => app.session.status === 'signed-in');
    expect(await page.evaluate(() => app.session.state.error)).toBeUndefined();
    expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
  },
);

browserTest(
  'B-08: a popup without a click, which the browser blocks, is reported with what helps',
  async () => {
    const context = await home.profile();
    await context.addInitScript(() => {
      addEventListener('load', () => document.getElementById('popup')!.click());
    });
    const page = await openApp(context, home.app.url);
    expect(await outcome(page)).toMatchObject({
      error: {
        name: 'SignInError',
        code: 'popup_blocked',
        message: expect.stringContaining('Allow popups'),
      },
    });
    expect(await statusOf(page)).toBe('signed-out');
  },
);

browserTest('B-08: with storage denied a popup signs in for this page, in memory', async () => {
  const { url } = await home.serve({ store: 'memory' });
  const context = await home.profile();
  await context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const page = await openApp(context, url);
  const popup = await openPopup(page);
  await enterPassword(popup, home.backend.admin);
  expect(await outcome(page)).toEqual({});
  expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
  await page.reload();
  await page.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
});
