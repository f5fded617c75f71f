/** Two platforms on one page: each session has its own sign-in, and neither takes the response of the other. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Backend } from '../support/backends/backend.ts';
import { startEmbeddedBackend } from '../support/backends/embedded/embedded-backend.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome, openApp, signIn, started } from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 300 });
let other: Backend;
beforeAll(async () => {
  other = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => other?.stop());

const users = (page: Page) =>
  page.evaluate(() => [app.session, ...app.others].map(({ user }) => user?.username));

browserTest(
  'B-16: a response belongs to the session of its platform, whichever session starts first',
  async () => {
    const { url } = await home.serve({ others: [other.baseUrl] });
    const page = await openApp(await home.profile(), url);
    await signIn(page, home.backend.admin, { returnTo: '/list' });
    expect(await users(page)).toEqual(['alice', undefined]);
    expect(page.url()).toBe(`${url}/list`);
    expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
    await page.reload();
    await started(page);
    expect(await users(page)).toEqual(['alice', undefined]);
  },
);
