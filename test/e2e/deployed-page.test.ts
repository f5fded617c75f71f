/** A page under the Content Security Policy of the guide: all that a user does there, at the provider of the backend. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserHomeOn, leaveForProvider, openApp, signIn } from '../browser/browser-home.ts';
import { policyOfTheGuide } from '../support/browser/browser-guide.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { e2eBackend } from './backend.ts';

const home = browserHomeOn(() => e2eBackend({ accessTokenLifetime: 600 }));

async function openUnder(policy: string) {
  const { url } = await home.serve({}, { 'content-security-policy': policy });
  const context = await home.profile();
  const violations: string[] = [];
  context.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) violations.push(line.text());
  });
  return { url, context, violations, page: await openApp(context, url) };
}

const list = (page: Page) => page.evaluate(() => app.list());
const isListed = { value: expect.stringContaining('default') };

browserTest(
  'the policy of the guide lets a page sign in, refresh and sign out at the provider',
  async () => {
    const { url, context, violations, page } = await openUnder(policyOfTheGuide(home.backend));
    await signIn(page, home.backend.admin);
    expect(await list(page)).toEqual(isListed);
    await context.clock.setFixedTime(Date.now() + 2 * home.backend.accessTokenLifetime * 1000);
    expect(await list(page)).toEqual(isListed);
    const back = page.waitForRequest(`${url}/callback`);
    await page.evaluate(() => void app.session.signOut({ global: true }));
    await back;
    await page.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
    await leaveForProvider(page);
    expect(violations).toEqual([]);
  },
);

browserTest('the policy of the guide lets a page sign in in a popup', async () => {
  const { violations, page } = await openUnder(policyOfTheGuide(home.backend));
  const opened = page.waitForEvent('popup');
  await page.click('#popup');
  const popup = await opened;
  const closed = popup.waitForEvent('close');
  await enterPassword(popup, home.backend.admin);
  await closed;
  expect(await page.evaluate(() => app.popup)).toEqual({});
  expect(await list(page)).toEqual(isListed);
  expect(violations).toEqual([]);
});

browserTest('the policy of the guide lets a page call a platform at its own origin', async () => {
  const { url, violations, page } = await openUnder(policyOfTheGuide(home.backend));
  const call = (address: string) => app.outcomeOf(fetch(address).then(({ status }) => status));
  expect(await page.evaluate(call, `${url}/apis/auth/discovery`)).toEqual({ value: 200 });
  expect(violations).toEqual([]);
});

browserTest('without the provider in connect-src the error names the policy', async () => {
  const policy = policyOfTheGuide(home.backend);
  const { origin } = new URL(home.backend.issuer);
  const { page } = await openUnder(policy.replace(` ${origin};`, ';'));
  const outcome = await page.evaluate(() => app.outcomeOf(app.session.signIn()));
  expect(outcome).toMatchObject({
    error: { code: 'auth_unavailable', message: expect.stringContaining('connect-src') },
  });
});
