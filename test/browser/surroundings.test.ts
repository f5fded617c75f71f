/** Pages under a full disk, a new deployment, a missing server and a provider without sign-in, in Chromium. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import {
  browserHome,
  leaveForProvider,
  openApp,
  signIn,
  started,
  statusOf,
} from './browser-home.ts';
import { list, OF_A_SHELL, trySignIn } from './page-calls.ts';

const LIFETIME = 600;
const home = browserHome({ accessTokenLifetime: LIFETIME });

/** The server of the page does not have this part of the package. @returns what brings it back. */
async function partGone(page: Page, part: string): Promise<() => void> {
  let isGone = true;
  await page.route(new RegExp(`/${part}-[^/]+\\.js`), (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  return () => {
    isGone = false;
  };
}

browserTest('B-07: offline, a call says so, and works again when the browser is back', async () => {
  const context = await home.profile();
  const page = await openApp(context, home.app.url);
  await signIn(page, home.backend.admin);
  const expire = (round: number) =>
    context.clock.setFixedTime(Date.now() + round * 2 * LIFETIME * 1000);
  // From the first refresh on, the page has loaded what it needs for the next ones.
  await expire(1);
  await list(page);
  await expire(2);
  await context.setOffline(true);
  const { error } = (await list(page)) as { error: { code: string; message: string } };
  expect(error.code).toBe('auth_unavailable');
  expect(error.message).toContain('The browser is offline.');
  expect(error.message).not.toMatch(OF_A_SHELL);
  expect(await statusOf(page)).toBe('signed-in');
  await context.setOffline(false);
  expect(await list(page)).toEqual({ value: 'default,system' });
});

browserTest(
  'B-07: offline, a sign-out counts, and a global one says what it could not do',
  async () => {
    const context = await home.profile();
    const page = await openApp(context, home.app.url);
    const signOut = (global: boolean) =>
      page.evaluate((given) => app.outcomeOf(app.session.signOut({ global: given })), global);
    for (const [global, expected] of [
      [false, {}],
      [true, { error: { code: 'connection_failed', message: expect.stringContaining('network') } }],
    ] as const) {
      await context.clearCookies();
      await signIn(page, home.backend.admin);
      await context.setOffline(true);
      expect(await signOut(global)).toMatchObject(expected);
      expect(await statusOf(page)).toBe('signed-out');
      await context.setOffline(false);
      expect(await list(page)).toMatchObject({ error: { code: 'login_required' } });
    }
  },
);

browserTest.for<[string, () => void]>([
  [
    'refuses to open',
    () => {
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  ],
  [
    'does not have',
    () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
  ],
  [
    'fails to open, as in private windows,',
    () => {
      const { open } = IDBFactory.prototype;
      // A version below the stored one fails as a request, like a database that does not allow changes.
      IDBFactory.prototype.open = function (name) {
        open.call(this, name, 2).onsuccess = (event) =>
          (event.target as IDBOpenDBRequest).result.close();
        return open.call(this, name, 1);
      };
    },
  ],
])('B-08: a database that the browser %s is reported with what helps', async ([, deny]) => {
  const context = await home.profile();
  await context.addInitScript(deny);
  const page = await openApp(context, home.app.url);
  const message = expect.stringContaining("store: 'memory'");
  const expected = { error: { name: 'SignInError', code: 'storage_denied', message } };
  expect(await page.evaluate(() => app.started)).toMatchObject(expected);
  expect(await list(page)).toMatchObject(expected);
  expect(await statusOf(page)).toBe('signed-out');
});

browserTest(
  'B-08: a write that the browser aborts, as on a full disk, ends only that sign-in',
  async () => {
    const context = await home.profile();
    await context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        const request = put.call(this, value, key);
        if (sessionStorage['aborted'] === undefined) this.transaction.abort();
        sessionStorage['aborted'] = 'once';
        return request;
      };
    });
    const page = await openApp(context, home.app.url);
    await leaveForProvider(page);
    await enterPassword(page, home.backend.admin);
    await started(page);
    expect(await page.evaluate(() => app.started)).toMatchObject({
      error: { name: 'SignInError', code: 'storage_denied' },
    });
    await page.evaluate(() => void app.session.signIn());
    await page.waitForFunction(() => globalThis.app?.session.status === 'signed-in');
  },
);

browserTest('a redirect without sessionStorage is refused before the page is left', async () => {
  const context = await home.profile();
  const page = await openApp(context, home.app.url);
  await page.evaluate(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  expect(await trySignIn(page)).toMatchObject({ error: { code: 'storage_denied' } });
  expect(page.url()).toBe(`${home.app.url}/`);
});

browserTest(
  'B-10: a part of the page that is gone after a deployment is reported, and a later attempt works',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    const bringBack = await partGone(page, 'leaving');
    expect(await trySignIn(page)).toMatchObject({
      error: {
        name: 'NeMoError',
        code: 'connection_failed',
        message: expect.stringContaining('load the page again'),
      },
    });
    expect(await page.evaluate(() => app.session.state.error?.code)).toBe('connection_failed');
    bringBack();
    await signIn(page, home.backend.admin);
  },
);

browserTest(
  'B-10: a sign-in that comes back without its part is reported, and a later one works',
  async () => {
    const context = await home.profile();
    const page = await openApp(context, home.app.url);
    const bringBack = await partGone(page, 'return');
    await leaveForProvider(page);
    await enterPassword(page, home.backend.admin);
    await page.waitForURL(`${home.app.url}/**`);
    await started(page);
    expect(await page.evaluate(() => app.session.state.error?.code)).toBe('connection_failed');
    expect(page.url()).not.toContain('code=');
    bringBack();
    await context.clearCookies();
    await signIn(page, home.backend.admin);
  },
);

browserTest(
  'B-10: a refresh without its part keeps the session, and a later one works',
  async () => {
    const context = await home.profile();
    const page = await openApp(context, home.app.url);
    const bringBack = await partGone(page, 'holding');
    await signIn(page, home.backend.admin);
    await context.clock.setFixedTime(Date.now() + LIFETIME * 1000);
    expect(await list(page)).toMatchObject({ error: { code: 'connection_failed' } });
    expect(await statusOf(page)).toBe('signed-in');
    bringBack();
    expect(await list(page)).toEqual({ value: 'default,system' });
  },
);

browserTest('a sign-out revokes the refresh token by a single request', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const urls: string[] = [];
  page.on('request', (request) => urls.push(new URL(request.url()).pathname));
  const revoked = page.waitForResponse(/\/token\/revocation/);
  await page.evaluate(() => app.session.signOut());
  expect((await revoked).status()).toBe(200);
  expect(urls).toEqual(['/token/revocation']);
});

browserTest(
  'a provider that offers no sign-in in browsers is reported as misconfigured',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    const { admin } = home.backend;
    expect(admin.username).toBe('alice');
    home.backend.faults.add({
      kind: 'response',
      at: 'discovery',
      status: 200,
      body: '{"auth_enabled":false,"oidc":null}',
    });
    expect(await trySignIn(page)).toMatchObject({ error: { code: 'misconfigured' } });
  },
);

browserTest('a global sign-out ends the session of the provider too, and comes back', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const back = page.waitForRequest(`${home.app.url}/callback`);
  await page.evaluate(() => void app.session.signOut({ global: true }));
  await back;
  await page.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
  expect(urls.some((url) => url.includes('/session/end'))).toBe(true);
  expect(urls.filter((url) => url.includes('id_token'))).toEqual([]);
  await page.evaluate(() => void app.session.signIn());
  await page.waitForURL(/\/interaction\//);
});
