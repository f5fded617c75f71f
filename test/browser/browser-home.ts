/** One browser, one backend and one app for a test file; one profile for each test. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Backend, Person } from '../support/backends/backend.ts';
import {
  type EmbeddedBackend,
  type EmbeddedOptions,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type AppServer, serveApp } from '../support/browser/app-server.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import type { ChromiumOptions } from '../support/browser/chromium-program.ts';
import type { App } from './page/app.ts';

declare global {
  // Of the page, for functions that run there.
  var app: App;
}

const SCRIPT = new URL('page/app.ts', import.meta.url);

export interface BrowserHome<B extends Backend = EmbeddedBackend> {
  readonly backend: B;
  readonly app: AppServer;
  /** A profile of its own, closed when the test ends. */
  profile(): Promise<BrowserContext>;
  /** Serves the app with other options, until the test ends. */
  serve(setup: object, headers?: Readonly<Record<string, string>>): Promise<AppServer>;
}

/** A home whose backend begins and ends with the test file. */
export function browserHome(options?: EmbeddedOptions, chromium?: ChromiumOptions): BrowserHome {
  const home = browserHomeOn(() => startEmbeddedBackend(options), chromium);
  afterAll(() => home.backend?.stop());
  return home;
}

/** A home on a backend that ends elsewhere. */
export function browserHomeOn<B extends Backend>(
  start: () => Promise<B>,
  chromium?: ChromiumOptions,
): BrowserHome<B> {
  let browser: Browser | undefined;
  const home = {
    profile: async () => {
      const context = await browser!.newContext();
      onTestFinished(() => context.close());
      return context;
    },
    serve: async (setup: object, headers?: Readonly<Record<string, string>>) => {
      const { baseUrl } = home.backend;
      const server = await serveApp({
        script: SCRIPT,
        setup: { baseUrl, redirectUri: '/callback', ...setup },
        ...(headers && { headers }),
      });
      onTestFinished(() => server.stop());
      return server;
    },
  } as { -readonly [Name in keyof BrowserHome<B>]: BrowserHome<B>[Name] };
  beforeAll(async () => {
    browser = await launchChromium(chromium);
    if (browser === undefined) return;
    home.backend = await start();
    const setup = { baseUrl: home.backend.baseUrl, redirectUri: '/callback' };
    home.app = await serveApp({ script: SCRIPT, setup });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), home.app?.stop()]);
  });
  return home;
}

/** Opens an address of the app and waits for `start()`. */
export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await started(page);
  return page;
}

export async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.app && app.session.status !== 'starting');
}

export function statusOf(page: Page): Promise<string> {
  return page.evaluate(() => app.session.status);
}

/** Begins a sign-in by a redirect, and arrives at the provider. */
export async function leaveForProvider(
  page: Page,
  options: Parameters<App['session']['signIn']>[0] = {},
): Promise<void> {
  await page.evaluate((given) => void app.session.signIn(given), options);
  await page.waitForSelector('[name=password]');
}

/** Signs in by a redirect, with the password. */
export async function signIn(
  page: Page,
  person: Person,
  options: Parameters<App['session']['signIn']>[0] = {},
): Promise<void> {
  await leaveForProvider(page, options);
  await enterPassword(page, person);
  await page.waitForFunction(() => globalThis.app?.session.status === 'signed-in');
}
