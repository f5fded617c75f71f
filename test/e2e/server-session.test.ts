/** Sessions of browsers that the platform keeps, in Chromium, behind a gateway that asks the platform who sends each request. */

import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import type { SessionApp } from '../browser/page/session-app.ts';
import type { Backend, Person } from '../support/backends/backend.ts';
import type { Gateway } from '../support/backends/gateway.ts';
import { type AppServer, serveApp } from '../support/browser/app-server.ts';
import { browserTest, launchChromium } from '../support/browser/chromium.ts';
import { e2eBackend } from './backend.ts';

declare global {
  // Of the page, for functions that run there.
  var sessionApp: SessionApp;
}

// The first generation keeps no sessions.
const keepsSessions = process.env['NMP_TEST_PLATFORM'] !== '0.3.0';
const SCRIPT = new URL('../browser/page/session-app.ts', import.meta.url);

let browser: Browser | undefined;
let backend: Backend;
let gateway: Gateway;
let app: AppServer;

beforeAll(async () => {
  if (!keepsSessions) return;
  browser = await launchChromium();
  backend = await e2eBackend({
    accessTokenLifetime: 300,
    shape: { clients: ['public', 'confidential'] },
  });
  gateway = backend.gateway!;
  app = await serveApp({ script: SCRIPT, setup: {} });
  gateway.leadTo({ platform: backend.baseUrl, site: app.url });
});
afterAll(() => Promise.all([browser?.close(), app?.stop()]));

async function profile(): Promise<BrowserContext> {
  const context = await browser!.newContext();
  onTestFinished(() => context.close());
  return context;
}

async function openApp(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(gateway.url + path);
  await page.waitForFunction(
    () => 'sessionApp' in globalThis && sessionApp.session.status !== 'starting',
  );
  return page;
}

/** Leaves for the platform's login, signs in at the pages of the provider, and is back in the app. */
async function signIn(page: Page, person: Person): Promise<void> {
  await page.evaluate(() => void sessionApp.session.signIn());
  await page.waitForSelector('[name=username]');
  await page.fill('[name=username]', person.username);
  await page.fill('[name=password]', person.password);
  await page.press('[name=password]', 'Enter');
  await page.waitForFunction(
    () => 'sessionApp' in globalThis || document.querySelector('[name=accept]') !== null,
  );
  if (!(await page.evaluate(() => 'sessionApp' in globalThis))) await page.click('[name=accept]');
  await page.waitForFunction(() => globalThis.sessionApp?.session.status === 'signed-in');
}

/** A request with the cookie of the profile, and the response of the platform. */
async function withCookie(
  context: BrowserContext,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly detail: unknown }> {
  const cookie = (await context.cookies(gateway.url))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const reply = await fetch(gateway.url + path, { method, headers: { cookie, ...headers } });
  const text = await reply.text();
  return {
    status: reply.status,
    detail: text && (JSON.parse(text) as { detail: unknown }).detail,
  };
}

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'nhx_session');
}

const LOGOUT = '/apis/auth/v2/logout';
const WORKSPACES = '/apis/entities/v2/workspaces';
const SOURCE = { 'x-source': 'NeMo Studio' };

describe.skipIf(!keepsSessions)('a session that the platform keeps', () => {
  browserTest(
    'signs in, calls the platform with a cookie alone, and is back at the page',
    async () => {
      const context = await profile();
      const page = await openApp(context, '/list?page=2#top');
      expect(await page.evaluate(() => sessionApp.list())).toMatchObject({
        error: { name: 'LoginRequiredError', message: 'You are not signed in.' },
      });
      const requests: Request[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/apis/entities/')) requests.push(request);
      });
      await signIn(page, backend.admin);
      expect(page.url()).toBe(`${gateway.url}/list?page=2#top`);
      expect(await page.evaluate(() => sessionApp.session.user)).toMatchObject({
        identity: 'alice@company.com',
        email: 'alice@company.com',
      });
      expect(await page.evaluate(() => sessionApp.list())).toEqual({ value: true });
      const name = `session-${process.pid}`;
      expect(await page.evaluate((given) => sessionApp.createAndDelete(given), name)).toEqual({
        value: 'Workspace marked for deletion',
      });
      const sent = await Promise.all(
        requests.map(async (each) => ({ method: each.method(), headers: await each.allHeaders() })),
      );
      expect(sent.map(({ method, headers }) => [method, headers['x-source']])).toEqual([
        ['GET', undefined],
        ['POST', 'NeMo Studio'],
        ['DELETE', 'NeMo Studio'],
      ]);
      for (const { headers } of sent) expect(headers).not.toHaveProperty('authorization');
      // Nothing that a script of the page could read.
      expect(
        await page.evaluate(async () => [
          document.cookie,
          localStorage.length + sessionStorage.length,
          (await indexedDB.databases()).length,
        ]),
      ).toEqual(['', 0, 0]);
      const cookie = await sessionCookie(context);
      expect(cookie).toMatchObject({ httpOnly: true, secure: true });
      const hours = (cookie!.expires - Date.now() / 1000) / 3600;
      expect(Math.round(hours * 10) / 10).toBe(8);
      await page.evaluate(() => sessionApp.list());
      expect((await sessionCookie(context))!.expires).toBe(cookie!.expires);
    },
  );

  browserTest('B-13: lasts over a reload, and ends in all tabs at once', async () => {
    const context = await profile();
    const page = await openApp(context);
    await signIn(page, backend.admin);
    await page.reload();
    await page.waitForFunction(() => globalThis.sessionApp?.session.status === 'signed-in');
    const other = await openApp(context);
    expect(await other.evaluate(() => sessionApp.session.status)).toBe('signed-in');
    await page.evaluate(() => sessionApp.session.signOut());
    await other.waitForFunction(() => sessionApp.session.status === 'signed-out');
    const before = gateway.asked.length;
    for (const each of [page, other]) {
      expect(await each.evaluate(() => sessionApp.list())).toMatchObject({
        error: { name: 'LoginRequiredError', message: 'You are not signed in.' },
      });
    }
    expect(gateway.asked).toHaveLength(before);
    expect(await withCookie(context, 'GET', '/apis/auth/v2/session')).toEqual({
      status: 401,
      detail: 'Missing session',
    });
  });

  browserTest(
    'that ended at the platform is noticed by one request, and not repeated',
    async () => {
      const context = await profile();
      const page = await openApp(context);
      await signIn(page, backend.admin);
      expect((await withCookie(context, 'POST', LOGOUT, SOURCE)).status).toBe(204);
      const before = gateway.asked.length;
      expect(await page.evaluate(() => sessionApp.list())).toMatchObject({
        error: {
          name: 'LoginRequiredError',
          code: 'login_required',
          message: 'Your session has expired.',
        },
      });
      expect(gateway.asked).toHaveLength(before + 1);
      expect(await page.evaluate(() => sessionApp.seen)).toEqual(['signed-in', 'signed-out']);
    },
  );

  browserTest('is of no use where the gateway does not ask the platform', async () => {
    const page = await openApp(await profile());
    await signIn(page, backend.admin);
    gateway.asks = false;
    onTestFinished(() => {
      gateway.asks = true;
    });
    expect(await page.evaluate(() => sessionApp.list())).toMatchObject({
      error: {
        name: 'AuthError',
        code: 'auth_misconfigured',
        message: expect.stringContaining('must pass the cookie to /apis/auth/ext-authz'),
      },
    });
    expect(await page.evaluate(() => sessionApp.session.status)).toBe('signed-in');
  });

  browserTest(
    'B-14: changes nothing at the order of a page that cannot send X-Source',
    async () => {
      const context = await profile();
      const page = await openApp(context);
      await signIn(page, backend.admin);
      const refused = { status: 403, detail: 'Missing or invalid X-Source' };
      expect(await withCookie(context, 'POST', WORKSPACES)).toEqual(refused);
      expect(await withCookie(context, 'POST', LOGOUT)).toEqual(refused);
      expect((await withCookie(context, 'GET', WORKSPACES)).status).toBe(200);
      // Past the gateway, the cookie counts for nothing but the session itself.
      const [cookie] = await context.cookies(gateway.url);
      const direct = await fetch(backend.baseUrl + WORKSPACES, {
        headers: { cookie: `${cookie!.name}=${cookie!.value}`, ...SOURCE },
      });
      expect(direct.status).toBe(401);
    },
  );
});
