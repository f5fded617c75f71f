/** The errors where the platform cannot keep a session. */

import { NeMoPlatform } from 'nemo-platform';
import { serverSession } from 'nemo-platform/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startEmbeddedBackend } from '../support/backends/embedded/embedded-backend.ts';
import type { OidcShape } from '../support/backends/embedded/oidc-shape.ts';
import { startGateway } from '../support/backends/gateway.ts';
import { serveApp } from '../support/browser/app-server.ts';
import { browserTest, launchChromium } from '../support/browser/chromium.ts';
import type { SessionApp } from './page/session-app.ts';

declare global {
  // Of the page, for functions that run there.
  var sessionApp: SessionApp;
}

const SCRIPT = new URL('page/session-app.ts', import.meta.url);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A page whose platform has the shape; both are of one origin unless `isElsewhere`. */
async function openPage(shape: OidcShape, isElsewhere = false): Promise<Page> {
  const backend = await startEmbeddedBackend({ shape });
  const gateway = await startGateway();
  const setup = isElsewhere ? { baseUrl: gateway.url } : {};
  const app = await serveApp({ script: SCRIPT, setup });
  gateway.leadTo({ platform: backend.baseUrl, site: app.url });
  const context = await browser!.newContext();
  onTestFinished(async () => {
    await context.close();
    await Promise.all([app.stop(), gateway.stop(), backend.stop()]);
  });
  const page = await context.newPage();
  await page.goto(isElsewhere ? app.url : gateway.url);
  await page.waitForFunction(() => 'sessionApp' in globalThis);
  await page.evaluate(() => sessionApp.started);
  return page;
}

const signIn = (page: Page) =>
  page.evaluate(() => sessionApp.outcomeOf(sessionApp.session.signIn()));

browserTest('a platform of another origin cannot come back to the page', async () => {
  const page = await openPage({ clients: ['confidential'] }, true);
  const { origin } = new URL(page.url());
  expect(await page.evaluate(() => sessionApp.session.status)).toBe('signed-out');
  expect(await signIn(page)).toMatchObject({
    error: {
      name: 'SignInError',
      code: 'misconfigured',
      message: expect.stringContaining(`cannot come back to ${origin}`),
    },
  });
  expect(await page.evaluate(() => sessionApp.session.state.error?.code)).toBe('misconfigured');
});

browserTest.each<[string, OidcShape]>([
  ['of the first generation', {}],
  ['whose only client is public', { clients: ['public'] }],
])('a platform %s keeps no sessions', async (_, shape) => {
  expect(await signIn(await openPage(shape))).toMatchObject({
    error: {
      code: 'misconfigured',
      message: expect.stringContaining('Use browserSignIn() instead.'),
    },
  });
});

browserTest('a public client with sessions signs in when discovery names no other', async () => {
  const page = await openPage({ clients: ['public sessions'] });
  const left = page.waitForURL(/\/interaction\//);
  await page.evaluate(() => void sessionApp.session.signIn());
  await left;
});

browserTest('a session that was disposed while it asked the platform shows nothing', async () => {
  const page = await openPage({ clients: ['confidential'] });
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/apis/auth/v2/session', async (route) => {
    await held;
    await route.fulfill({ json: { id: 'u', email: 'alice@company.com' } });
  });
  const asked = page.waitForRequest('**/apis/auth/v2/session');
  const answered = page.waitForResponse('**/apis/auth/v2/session');
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await asked;
  await page.evaluate(() => sessionApp.session.dispose());
  answer();
  await (await answered).finished();
  expect(await page.evaluate(() => sessionApp.seen)).toEqual(['signed-out', 'starting']);
});

test('without a page a session can be created, and every use says what to do instead', async () => {
  const baseUrl = 'https://nmp.company.com';
  const session = serverSession({ baseUrl });
  const client = new NeMoPlatform({ baseUrl, credentials: session });
  expect(session.status).toBe('starting');
  const expected = { name: 'SignInError', code: 'not_a_browser' };
  await expect(session.start()).rejects.toMatchObject(expected);
  await expect(session.signIn()).rejects.toMatchObject(expected);
  await expect(session.signOut()).rejects.toMatchObject(expected);
  await expect(client.workspaces.list()).rejects.toMatchObject(expected);
});
