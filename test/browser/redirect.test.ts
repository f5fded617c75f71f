/** The sign-in by a redirect, in Chromium. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enterPassword, refuse } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import {
  browserHome,
  leaveForProvider,
  openApp,
  signIn,
  started,
  statusOf,
} from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 300 });

const outcome = (page: Page) => page.evaluate(() => app.started);

browserTest('a user signs in by a redirect, and the app calls the platform', async () => {
  const page = await openApp(await home.profile(), `${home.app.url}/list?page=2#top`);
  expect(await statusOf(page)).toBe('signed-out');
  expect(await page.evaluate(() => app.list())).toMatchObject({
    error: {
      name: 'LoginRequiredError',
      code: 'login_required',
      message: 'You are not signed in.',
    },
  });
  await signIn(page, home.backend.admin);
  expect(page.url()).toBe(`${home.app.url}/list?page=2#top`);
  expect(await page.evaluate(() => app.session.user)).toEqual({
    subject: 'alice',
    identity: 'alice@company.com',
    name: undefined,
    email: 'alice@company.com',
    username: 'alice',
  });
  expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
});

browserTest('B-06: a reload keeps the session, without a request to the provider', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const before = home.backend.log.entries().length;
  await page.reload();
  await started(page);
  expect(await statusOf(page)).toBe('signed-in');
  expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
  expect(home.backend.log.entries()).toHaveLength(before);
});

browserTest(
  'the request to the provider has PKCE, state and nonce, and no address has a token',
  async () => {
    const context = await home.profile();
    const page = await openApp(context, home.app.url);
    const urls: string[] = [];
    const printed: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    page.on('console', (message) => printed.push(message.text()));
    await signIn(page, home.backend.admin);
    const asked = new URL(urls.find((url) => url.includes('/auth?'))!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^nmp-r\.\w{1,7}\.[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${home.app.url}/callback`,
    });
    await page.evaluate(() => app.list());
    const { accessToken, refreshToken } = await page.evaluate(
      () =>
        new Promise<{ accessToken: string; refreshToken: string }>((resolve) => {
          const opening = indexedDB.open('nemo-platform');
          opening.onsuccess = () => {
            const all = opening.result.transaction('sessions').objectStore('sessions').getAll();
            all.onsuccess = () => resolve(all.result[0]);
          };
        }),
    );
    const visible = await page.evaluate(() =>
      JSON.stringify([app.session, app.session.state, { ...localStorage }, { ...sessionStorage }]),
    );
    for (const token of [accessToken, refreshToken]) {
      expect(token.length).toBeGreaterThan(20);
      expect([...urls, ...printed, visible].filter((text) => text.includes(token))).toEqual([]);
    }
  },
);

browserTest(
  'a user who refuses is reported as denied, back on the page where the sign-in began',
  async () => {
    const page = await openApp(await home.profile(), `${home.app.url}/list`);
    await leaveForProvider(page);
    await refuse(page);
    await page.waitForURL(`${home.app.url}/list`);
    expect(await outcome(page)).toMatchObject({ error: { name: 'SignInError', code: 'denied' } });
    const state = await page.evaluate(() => [app.session.status, app.session.state.error?.code]);
    expect(state).toEqual(['signed-out', 'denied']);
  },
);

browserTest('B-06: Back to the response of a finished sign-in keeps the session', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  let response = '';
  page.on('request', (request) => {
    if (request.url().includes('/callback?')) response = request.url();
  });
  await signIn(page, home.backend.admin);
  await page.goto(response);
  await started(page);
  expect(await outcome(page)).toMatchObject({ value: { status: 'signed-in' } });
  expect(page.url()).toBe(`${home.app.url}/callback`);
  await page.goBack();
  await started(page);
  expect(await statusOf(page)).toBe('signed-in');
});

browserTest(
  'B-06: a response is used once: the second use without a session is stale',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    let response = '';
    page.on('request', (request) => {
      if (request.url().includes('/callback?')) response = request.url();
    });
    await signIn(page, home.backend.admin);
    await page.evaluate(() => app.session.signOut());
    await page.goto(response);
    await started(page);
    expect(await outcome(page)).toMatchObject({ error: { code: 'sign_in_stale' } });
    expect(page.url()).toBe(`${home.app.url}/callback`);
  },
);

browserTest('a user who comes back after an hour and more has to begin again', async () => {
  const context = await home.profile();
  const page = await openApp(context, home.app.url);
  await leaveForProvider(page);
  await page.clock.install({ time: Date.now() + 3_600_001 });
  await enterPassword(page, home.backend.admin);
  await started(page);
  expect(await outcome(page)).toMatchObject({ error: { code: 'sign_in_stale' } });
});

browserTest('B-09: a response to another sign-in than the one of this tab is refused', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  home.app.changeNextCallback((parameters) => {
    const platform = parameters.get('state')!.slice(0, -43);
    parameters.set('state', platform + 'x'.repeat(43));
  });
  await leaveForProvider(page);
  await enterPassword(page, home.backend.admin);
  await started(page);
  expect(await outcome(page)).toMatchObject({ error: { code: 'state_mismatch' } });
});

browserTest.each([
  ['of another provider', (p: URLSearchParams) => p.set('iss', 'https://evil.example')],
  ['that names no provider', (p: URLSearchParams) => p.delete('iss')],
])('B-09: a response %s is refused, and its code is not redeemed', async (_, change) => {
  const page = await openApp(await home.profile(), home.app.url);
  home.app.changeNextCallback(change);
  const before = home.backend.log.entries('token').length;
  await leaveForProvider(page);
  await enterPassword(page, home.backend.admin);
  await started(page);
  expect(await outcome(page)).toMatchObject({ error: { code: 'issuer_mismatch' } });
  expect(home.backend.log.entries('token')).toHaveLength(before);
});

browserTest('a response that belongs to the app itself is left alone', async () => {
  const page = await openApp(await home.profile(), `${home.app.url}/callback?code=1&state=github`);
  expect(await outcome(page)).toMatchObject({ value: { status: 'signed-out' } });
  expect(page.url()).toBe(`${home.app.url}/callback?code=1&state=github`);
});

browserTest(
  'B-06: two sessions of one page, started twice each, end one sign-in once',
  async () => {
    const { url } = await home.serve({ twins: 2 });
    const page = await openApp(await home.profile(), url);
    const before = home.backend.log.entries('token').length;
    await signIn(page, home.backend.admin);
    const twins = () => page.evaluate(() => Promise.all(app.twins.map((each) => each.start())));
    expect(await twins()).toMatchObject([{ status: 'signed-in' }, { status: 'signed-in' }]);
    // No twin ever saw "signed-out": an app would have begun another sign-in.
    expect(await page.evaluate(() => app.seen)).not.toContain('signed-out -');
    expect(home.backend.log.entries('token')).toHaveLength(before + 1);
  },
);

browserTest('a session that was disposed starts again, as React does in StrictMode', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  await signIn(page, home.backend.admin);
  const states = await page.evaluate(async () => {
    app.session.dispose();
    const disposed = app.session.status;
    return [disposed, (await app.session.start()).status, (await app.list()).value];
  });
  expect(states).toEqual(['starting', 'signed-in', 'default,system']);
});
