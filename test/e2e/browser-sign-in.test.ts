/** The sign-in of pages at the provider of the backend: many tabs, and tabs that are closed during a refresh. */

import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  browserHomeOn,
  leaveForProvider,
  openApp,
  signIn,
  started,
  statusOf,
} from '../browser/browser-home.ts';
import type { RefreshStep } from '../browser/page/refresh-stop.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { e2eBackend } from './backend.ts';

const TABS = 8;
const ROUNDS = 25;

const home = browserHomeOn(() => e2eBackend({ accessTokenLifetime: 600 }));

async function openTabs(context: BrowserContext, count: number, url = home.app.url) {
  const first = await openApp(context, url);
  await signIn(first, home.backend.admin);
  const others = Array.from({ length: count - 1 }, () => openApp(context, url));
  return [first, ...(await Promise.all(others))] as [Page, Page, ...Page[]];
}

/** Moves the clock of all pages far behind the expiry of the token that they have. */
async function expire(context: BrowserContext, round = 1): Promise<void> {
  await context.clock.setFixedTime(
    Date.now() + round * 2 * home.backend.accessTokenLifetime * 1000,
  );
}

const list = (page: Page) => page.evaluate(() => app.list());
const isListed = { value: expect.stringContaining('default') };

/** The refreshes of the work, by the provider's own account. */
async function refreshesOf(work: () => Promise<void>) {
  const before = await home.backend.refreshes();
  await work();
  const after = await home.backend.refreshes();
  return {
    succeeded: after.succeeded - before.succeeded,
    refused: after.rejected - before.rejected,
  };
}

/** The bearer tokens that the pages send from now on. */
function bearersOf(context: BrowserContext): Set<string> {
  const bearers = new Set<string>();
  context.on('request', (request) => {
    const { authorization } = request.headers();
    if (authorization !== undefined) bearers.add(authorization);
  });
  return bearers;
}

/** Waits until the tab shows this user, or none. */
const shows = (page: Page, username: string | undefined) =>
  page.waitForFunction((expected) => app.session.user?.username === expected, username);

browserTest(
  `B-01: ${TABS} tabs that meet an expired token refresh it once, in each of ${ROUNDS} rounds`,
  async () => {
    const context = await home.profile();
    const tabs = await openTabs(context, TABS);
    const refreshes = await refreshesOf(async () => {
      for (let round = 1; round <= ROUNDS; round++) {
        await expire(context, round);
        expect(await Promise.all(tabs.map(list))).toEqual(tabs.map(() => isListed));
      }
    });
    expect(refreshes).toEqual({ succeeded: ROUNDS, refused: 0 });
  },
);

/** Lets the tab refresh until this step, where it stops, and closes it there. */
async function closeAt(tab: Page, step: RefreshStep): Promise<void> {
  await tab.evaluate((given) => app.stop!.at(given), step);
  void list(tab).catch(() => {});
  await tab.waitForFunction(() => app.stop!.hasStopped());
  await tab.close();
}

browserTest.for<RefreshStep>([
  'before the mark',
  'after the mark',
  'before the request',
  'after the store',
])('B-02: a tab closed %s of its refresh costs nothing', async (step) => {
  const { url } = await home.serve({ stops: true });
  const context = await home.profile();
  const [first, second] = await openTabs(context, 2, url);
  await expire(context);
  const refreshes = await refreshesOf(async () => {
    await closeAt(first, step);
    expect(await list(second)).toEqual(isListed);
  });
  expect(refreshes).toEqual({ succeeded: 1, refused: 0 });
});

browserTest.for<RefreshStep>(['after the response', 'before the store'])(
  'B-03: a tab closed %s of its refresh: the next one recovers at the provider, without a password',
  async (step) => {
    // Keycloak knows a user without a password only without offline access; the embedded provider refreshes only with it.
    const offlineAccess = home.backend.name === 'embedded';
    const { url } = await home.serve({ stops: true, offlineAccess });
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2, url);
    await expire(context);
    const refreshes = await refreshesOf(async () => {
      await closeAt(first, step);
      const back = second.waitForRequest(/\/callback\?/);
      expect(await list(second)).toMatchObject({
        error: { name: 'TransientAuthError', code: 'auth_unavailable' },
      });
      await back;
      await second.waitForFunction(() => globalThis.app?.session.status === 'signed-in');
    });
    expect(refreshes).toEqual({ succeeded: 1, refused: 1 });
    expect(second.url()).toBe(`${url}/`);
    expect(await list(second)).toEqual(isListed);
  },
);

browserTest("with `recovery: 'none'` a session that only the provider can renew ends", async () => {
  const { url } = await home.serve({ stops: true, recovery: 'none' });
  const context = await home.profile();
  const [first, second, third] = await openTabs(context, 3, url);
  await expire(context);
  await closeAt(first, 'after the response');
  expect(await list(second)).toMatchObject({ error: { code: 'login_required' } });
  await Promise.all([second, third!].map((tab) => shows(tab, undefined)));
  expect(second.url()).toBe(`${url}/`);
});

/** Prints how long the last tab took to show a change after the tab that made it. */
async function printDelay(change: string, [first, ...others]: readonly Page[]): Promise<void> {
  const shown = (tab: Page | undefined) => tab!.evaluate(() => app.seenAt());
  const delay = Math.max(...(await Promise.all(others.map(shown)))) - (await shown(first));
  console.info(`${change}: seen by ${others.length + 1} tabs after ${delay.toFixed(0)} ms`);
}

browserTest(
  `B-04: a sign-out reaches ${TABS} tabs, and none sends the old token again`,
  async () => {
    const context = await home.profile();
    const tabs = await openTabs(context, TABS);
    await Promise.all(tabs.map(list));
    await tabs[0].evaluate(() => app.session.signOut());
    await Promise.all(tabs.map((tab) => shows(tab, undefined)));
    await printDelay('a sign-out', tabs);
    const sent = bearersOf(context);
    const refused = { error: expect.objectContaining({ code: 'login_required' }) };
    expect(await Promise.all(tabs.map(list))).toEqual(tabs.map(() => refused));
    expect([...sent]).toEqual([]);
  },
);

browserTest(
  `B-04: another user reaches ${TABS} tabs, and none sends the token of the one before`,
  async () => {
    const context = await home.profile();
    const earlier = bearersOf(context);
    const tabs = await openTabs(context, TABS);
    await Promise.all(tabs.map(list));
    expect(earlier.size).toBe(1);
    await context.clearCookies();
    await leaveForProvider(tabs[0]);
    await enterPassword(tabs[0], home.backend.guest);
    const { username } = home.backend.guest;
    await tabs[0].waitForFunction(
      (expected) => globalThis.app?.session.user?.username === expected,
      username,
    );
    await Promise.all(tabs.map((tab) => shows(tab, username)));
    await printDelay('another user', tabs);
    const [old] = earlier;
    const later = bearersOf(context);
    await Promise.all(tabs.map(list));
    expect(later.size).toBe(1);
    expect([...later]).not.toContain(old);
  },
);

browserTest('B-06: reload, Back and a second use of the response keep the session', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  let response = '';
  page.on('request', (request) => {
    if (request.url().includes('/callback?')) response = request.url();
  });
  await signIn(page, home.backend.admin);
  for (const move of [() => page.reload(), () => page.goto(response), () => page.goBack()]) {
    await move();
    await started(page);
    expect(await statusOf(page)).toBe('signed-in');
  }
  await page.evaluate(() => app.session.signOut());
  await page.goto(response);
  await started(page);
  expect(await page.evaluate(() => app.started)).toMatchObject({
    error: { code: 'sign_in_stale' },
  });
});

browserTest('a global sign-out ends the session of the provider too', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const back = page.waitForRequest(`${home.app.url}/callback`);
  await page.evaluate(() => void app.session.signOut({ global: true }));
  await back;
  await page.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
  // The provider asks for the password again.
  await leaveForProvider(page);
});
