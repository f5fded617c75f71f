/** Tabs that share a session: one refresh, sign-outs, and tabs that are closed in between, in Chromium. */

import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { untilHolds } from '../support/waits/until.ts';
import { browserHome, leaveForProvider, openApp, signIn, statusOf } from './browser-home.ts';

/** Seconds; longer than the tests take. */
const LIFETIME = 600;

const home = browserHome({ accessTokenLifetime: LIFETIME });

async function openTabs(context: BrowserContext, count: number): Promise<readonly Page[]> {
  const first = await openApp(context, home.app.url);
  await signIn(first, home.backend.admin);
  const others = Array.from({ length: count - 1 }, () => openApp(context, home.app.url));
  return [first, ...(await Promise.all(others))];
}

/** Moves the clock of all pages behind the expiry of the token that they have. */
async function expire(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(Date.now() + LIFETIME * 1000);
}

/** Closes a tab while the provider holds its refresh; the provider goes on when it has noticed that the tab is gone. */
async function closeDuringRefresh(
  tab: Page,
  kind: 'hold before commit' | 'hold after commit',
): Promise<void> {
  home.backend.faults.add({ kind });
  void list(tab).catch(() => {});
  await home.backend.faults.held();
  await tab.close();
  const refresh = () => home.backend.log.entries('token').at(-1);
  await untilHolds(() => expect(refresh()).toHaveProperty('cutAfter'));
  home.backend.faults.release();
}

const list = (page: Page) => page.evaluate(() => app.list());

/** Another user signs in in this tab. */
async function switchToGuest(page: Page): Promise<void> {
  await page.context().clearCookies();
  await leaveForProvider(page);
  await enterPassword(page, home.backend.guest);
  await page.waitForFunction(() => globalThis.app?.session.user?.username === 'bob');
}

/** Waits until the tab shows this user, or none. */
const shows = (page: Page, username: string | undefined) =>
  page.waitForFunction((expected) => app.session.user?.username === expected, username);

browserTest(
  'B-02: a tab closed before the provider has received its refresh costs nothing',
  async () => {
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2);
    await expire(context);
    const before = await home.backend.refreshes();
    await closeDuringRefresh(first!, 'hold before commit');
    expect(await list(second!)).toEqual({ value: 'default,system' });
    const after = await home.backend.refreshes();
    expect([after.succeeded - before.succeeded, after.rejected - before.rejected]).toEqual([1, 0]);
  },
);

browserTest(
  'B-03: a tab closed between rotation and response: another one recovers at the provider, without a password',
  async () => {
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2);
    await expire(context);
    await closeDuringRefresh(first!, 'hold after commit');
    const back = second!.waitForRequest(/\/callback\?/);
    expect(await list(second!)).toMatchObject({
      error: { name: 'TransientAuthError', code: 'auth_unavailable' },
    });
    await back;
    await second!.waitForFunction(() => globalThis.app?.session.status === 'signed-in');
    expect(second!.url()).toBe(`${home.app.url}/`);
    expect(await list(second!)).toEqual({ value: 'default,system' });
  },
);

browserTest(
  'a session that the provider does not know any more ends when it is recovered',
  async () => {
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2);
    await expire(context);
    await closeDuringRefresh(first!, 'hold after commit');
    await context.clearCookies();
    const back = second!.waitForRequest(/\/callback\?/);
    await list(second!);
    await back;
    await second!.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
    expect(await second!.evaluate(() => app.started)).toMatchObject({
      value: { status: 'signed-out', error: { name: 'LoginRequiredError' } },
    });
    const hint = await second!.evaluate(() => app.session.state.error?.hint);
    expect(hint).toContain('`offlineAccess: false`');
  },
);

browserTest('a refresh token that the provider refuses ends the session in all tabs', async () => {
  const context = await home.profile();
  const tabs = await openTabs(context, 2);
  await expire(context);
  home.backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  expect(await list(tabs[0]!)).toMatchObject({ error: { code: 'login_required' } });
  await Promise.all(tabs.map((tab) => shows(tab, undefined)));
});

browserTest('a refresh that fails for a passing reason keeps the session', async () => {
  const context = await home.profile();
  const [page] = await openTabs(context, 1);
  await expire(context);
  const outage = {
    kind: 'response',
    status: 503,
    body: '{"error":"temporarily_unavailable"}',
  } as const;
  home.backend.faults.add(outage, outage);
  expect(await list(page!)).toMatchObject({ error: { code: 'auth_unavailable' } });
  expect(await statusOf(page!)).toBe('signed-in');
  expect(await list(page!)).toEqual({ value: 'default,system' });
});

browserTest(
  'B-05: a sign-out during a refresh wins: the new token is neither stored nor used',
  async () => {
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2);
    await expire(context);
    home.backend.faults.add({ kind: 'hold after commit' });
    const listing = list(first!);
    await home.backend.faults.held();
    const sent = home.backend.platform.bearers.length;
    const revoked = first!.waitForResponse(/\/token\/revocation/);
    await second!.evaluate(() => app.session.signOut());
    home.backend.faults.release();
    expect(await listing).toMatchObject({ error: { code: 'login_required' } });
    expect((await revoked).status()).toBe(200);
    expect(home.backend.platform.bearers).toHaveLength(sent);
    await second!.reload();
    await second!.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
  },
);

browserTest(
  'B-05: a call that waits for a refresh is not sent for the user who signs in meanwhile',
  async () => {
    const context = await home.profile();
    const [first, second] = await openTabs(context, 2);
    await expire(context);
    home.backend.faults.add({ kind: 'hold before commit' });
    const listing = list(first!);
    await home.backend.faults.held();
    const sent = home.backend.platform.bearers.length;
    await switchToGuest(second!);
    home.backend.faults.release();
    expect(await listing).toMatchObject({ error: { code: 'login_changed' } });
    expect(home.backend.platform.bearers).toHaveLength(sent);
  },
);
