/** What happens to a page that is open for long: a wrong clock, frozen, its database deleted, another version of it. */

import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome, openApp, signIn, started, statusOf } from './browser-home.ts';

const LIFETIME = 600;
const DAY = 24 * 3_600_000;
const home = browserHome({ accessTokenLifetime: LIFETIME });

const list = (page: Page) => page.evaluate(() => app.list());
const isListed = { value: 'default,system' };

browserTest.for([
  ['ahead', DAY],
  ['behind', -DAY],
] as const)(
  'B-17: with a clock that is a day %s a user signs in, refreshes, and goes on when the clock is right',
  async ([, offset]) => {
    const context = await home.profile();
    await context.clock.setFixedTime(Date.now() + offset);
    const page = await openApp(context, home.app.url);
    await signIn(page, home.backend.admin);
    const before = home.backend.log.entries('token').length;
    expect(await list(page)).toEqual(isListed);
    expect(home.backend.log.entries('token')).toHaveLength(before);
    await context.clock.setFixedTime(Date.now() + offset + LIFETIME * 1000);
    expect(await list(page)).toEqual(isListed);
    await context.clock.setFixedTime(Date.now());
    expect(await list(page)).toEqual(isListed);
  },
);

/** Freezes a page as browsers do with one in the background, or continues it. */
async function setState(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state });
  await session.detach();
}

async function twoTabs(context: BrowserContext): Promise<readonly [Page, Page]> {
  const first = await openApp(context, home.app.url);
  await signIn(first, home.backend.admin);
  const second = await openApp(context, home.app.url);
  expect(await list(second)).toEqual(isListed);
  return [first, second];
}

browserTest(
  'B-17: a tab that was frozen for an hour shows that another one has signed out',
  async () => {
    const context = await home.profile();
    const [first, second] = await twoTabs(context);
    await setState(second, 'frozen');
    await first.evaluate(() => app.session.signOut());
    await context.clock.setFixedTime(Date.now() + 3_600_000);
    await setState(second, 'active');
    await second.waitForFunction(() => app.session.status === 'signed-out');
    expect(await list(second)).toMatchObject({ error: { code: 'login_required' } });
  },
);

browserTest('B-17: a tab that was frozen for an hour goes on', async () => {
  const context = await home.profile();
  const [first, second] = await twoTabs(context);
  await setState(second, 'frozen');
  await context.clock.setFixedTime(Date.now() + 3_600_000);
  expect(await list(first)).toEqual(isListed);
  await setState(second, 'active');
  expect(await list(second)).toEqual(isListed);
  expect(await statusOf(second)).toBe('signed-in');
});

/** Deletes the database of the sessions, as a user does who clears the data of the site. */
const clearData = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.deleteDatabase('nemo-platform');
        request.onsuccess = () => resolve('deleted');
        request.onblocked = () => resolve('blocked');
      }),
  );

browserTest(
  'B-17: a database that is deleted while tabs use it ends the session, and the next sign-in counts',
  async () => {
    const context = await home.profile();
    const [first, second] = await twoTabs(context);
    expect(await clearData(first)).toBe('deleted');
    await context.clock.setFixedTime(Date.now() + LIFETIME * 1000);
    expect(await list(second)).toMatchObject({ error: { code: 'login_required' } });
    for (const page of [first, second]) {
      await page.waitForFunction(() => app.session.status === 'signed-out');
    }
    await context.clearCookies();
    await signIn(first, home.backend.admin);
    await second.waitForFunction(() => app.session.status === 'signed-in');
    expect(await list(second)).toEqual(isListed);
  },
);

/** Opens the database as another version of the app does, which may keep more in it. */
const openVersion = (page: Page, stores: readonly string[]) =>
  page.evaluate(
    (names) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('nemo-platform', 2);
        request.onblocked = () => reject(new Error('blocked'));
        request.onerror = () => reject(request.error!);
        request.onupgradeneeded = () => {
          for (const name of names) request.result.createObjectStore(name);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve('opened');
        };
      }),
    stores,
  );

browserTest(
  'B-17: another app of the origin whose later version has upgraded the database shares the session',
  async () => {
    const context = await home.profile();
    const [first, second] = await twoTabs(context);
    expect(await openVersion(first, ['more'])).toBe('opened');
    await context.clock.setFixedTime(Date.now() + LIFETIME * 1000);
    expect(await list(second)).toEqual(isListed);
    await first.reload();
    await started(first);
    expect(await list(first)).toEqual(isListed);
  },
);

browserTest('B-17: a database of that name which is not of this package is reported', async () => {
  const context = await home.profile();
  const page = await context.newPage();
  await page.route('**/app.js', (route) => route.abort());
  await page.goto(home.app.url);
  expect(await openVersion(page, ['more'])).toBe('opened');
  await page.unroute('**/app.js');
  await page.reload();
  await started(page);
  expect(await page.evaluate(() => app.started)).toMatchObject({
    error: { code: 'storage_denied', message: expect.stringContaining('nemo-platform') },
  });
});
