/** Pages under a full disk, a new deployment, a Content Security Policy and a missing server, in Chromium. */

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

const LIFETIME = 600;
const home = browserHome({ accessTokenLifetime: LIFETIME });

const list = (page: Page) => page.evaluate(() => app.list());
const trySignIn = (page: Page) => page.evaluate(() => app.outcomeOf(app.session.signIn()));

/** What no message in a browser may contain: variables and commands of a shell. */
const OF_A_SHELL = /NMP_|nmp |Run:/;

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
      [true, { error: { code: 'auth_unavailable', message: expect.stringContaining('offline') } }],
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
    let isGone = true;
    await page.route(/\/provider-[^/]+\.js/, (route) =>
      isGone ? route.fulfill({ status: 404 }) : route.continue(),
    );
    expect(await trySignIn(page)).toMatchObject({
      error: {
        name: 'NeMoError',
        code: 'connection_failed',
        message: expect.stringContaining('load the page again'),
      },
    });
    expect(await page.evaluate(() => app.session.state.error?.code)).toBe('connection_failed');
    isGone = false;
    await signIn(page, home.backend.admin);
  },
);

browserTest('an https page cannot call a platform over http, and says so', async () => {
  const { url } = await home.serve({ baseUrl: 'http://nmp.test' });
  const context = await home.profile();
  await context.route('https://app.test/**', async (route) => {
    const at = route.request().url().replace('https://app.test', url);
    await route.fulfill({ response: await route.fetch({ url: at }) });
  });
  const page = await openApp(context, 'https://app.test/');
  const { error } = (await trySignIn(page)) as { error: { code: string; message: string } };
  expect(error.code).toBe('auth_unavailable');
  expect(error.message).toContain('mixed content (pages over https can only call https)');
  expect(error.message).not.toMatch(OF_A_SHELL);
});

browserTest('a page that is not secure cannot sign in, and says how to serve it', async () => {
  const context = await home.profile();
  await context.route('http://app.test/**', async (route) => {
    const url = route.request().url().replace('http://app.test', home.app.url);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const page = await openApp(context, 'http://app.test/');
  const expected = { error: { name: 'SignInError', code: 'insecure_context', message: /https/ } };
  expect(await page.evaluate(() => app.started)).toMatchObject(expected);
  expect(await trySignIn(page)).toMatchObject(expected);
});

browserTest(
  'a Content Security Policy that forbids the call is among the causes that are named',
  async () => {
    const { url } = await home.serve({}, { 'content-security-policy': "connect-src 'self'" });
    const page = await openApp(await home.profile(), url);
    const { error } = (await trySignIn(page)) as { error: { code: string; message: string } };
    expect(error.code).toBe('auth_unavailable');
    expect(error.message).toContain('Content Security Policy (connect-src)');
    expect(error.message).toContain(`CORS (the server must allow the origin ${url})`);
    expect(error.message).not.toMatch(OF_A_SHELL);
  },
);

browserTest('a strict policy with Trusted Types is not violated', async () => {
  const { baseUrl, issuer } = home.backend;
  const policy = `default-src 'none'; script-src 'self'; connect-src ${baseUrl} ${issuer}; require-trusted-types-for 'script'`;
  const { url } = await home.serve({}, { 'content-security-policy': policy });
  const page = await openApp(await home.profile(), url);
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  await signIn(page, home.backend.admin);
  expect(await list(page)).toEqual({ value: 'default,system' });
  expect(violations.filter((text) => /policy|trusted/i.test(text))).toEqual([]);
});

browserTest('a client of another platform does not get the token', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const outcome = await page.evaluate(() => {
    const { NeMoPlatform, session } = app;
    const client = new NeMoPlatform({ baseUrl: 'https://other.example', credentials: session });
    return app.outcomeOf(client.workspaces.list());
  });
  expect(outcome).toMatchObject({ error: { code: 'token_wrong_origin' } });
  expect(outcome.error?.message).not.toMatch(OF_A_SHELL);
});

browserTest('a client without a token says nothing of a shell', async () => {
  const context = await home.profile();
  // As bundlers put it into pages.
  await context.addInitScript(() => Object.assign(globalThis, { process: { env: {} } }));
  const page = await openApp(context, home.app.url);
  const outcome = await page.evaluate((baseUrl) => {
    const client = new app.NeMoPlatform({ baseUrl, accessToken: undefined, maxRetries: 0 });
    return app.outcomeOf(client.workspaces.list());
  }, home.backend.baseUrl);
  expect(outcome).toMatchObject({ error: { code: 'unauthenticated' } });
  expect(outcome.error?.message).not.toMatch(OF_A_SHELL);
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
