/** The pages of the examples, built by Vite: both sign in, list workspaces and show why something failed. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { Listening } from '../support/backends/embedded/listen.ts';
import { GUIDE, policyOfTheGuide } from '../support/browser/browser-guide.ts';
import { enterPassword, refuse } from '../support/browser/browser-user.ts';
import { browserTest, launchChromium } from '../support/browser/chromium.ts';
import { type ExampleFiles, serveExample } from './vite-example.ts';

let browser: Browser | undefined;
let backend: EmbeddedBackend;

beforeAll(async () => {
  browser = await launchChromium();
  if (browser !== undefined) backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => Promise.all([browser?.close(), backend?.stop()]));

/** The files that the guide copies from the example with React. */
function filesOfTheGuide(): ExampleFiles {
  const [, names = ''] = /cp \S+\/react-app\/\{(\S+)\} \./.exec(GUIDE) ?? [];
  return Object.fromEntries(names.split(',').map((name) => [name, `react-app/${name}`]));
}

const EXAMPLES: readonly (readonly [string, ExampleFiles])[] = [
  ['without a framework', { 'src/main.ts': 'page/main.ts' }],
  ['with React in StrictMode', filesOfTheGuide()],
];

describe.each(EXAMPLES)('the page %s', (name, files) => {
  let site: Listening;
  beforeAll(async () => {
    if (browser === undefined) return;
    const policy = { 'content-security-policy': policyOfTheGuide(backend) };
    site = await serveExample(files, backend.baseUrl, policy);
  });
  afterAll(() => site?.close());

  async function openPage(): Promise<{ page: Page; errors: readonly string[] }> {
    const page = await browser!.newPage({ viewport: { width: 800, height: 420 } });
    onTestFinished(() => page.close());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) errors.push(line.text());
    });
    await page.goto(site.url);
    return { page, errors };
  }

  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  browserTest('signs in and lists workspaces, under the policy of the guide', async () => {
    const { page, errors } = await openPage();
    const before = backend.log.entries('token').length;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await enterPassword(page, backend.admin);
    await page.getByRole('listitem').nth(1).waitFor();
    expect(page.url()).toBe(`${site.url}/`);
    const names = await page.getByRole('listitem').allTextContents();
    expect(names.map((text) => text.trim()).sort()).toEqual(['default', 'system']);
    expect(backend.log.entries('token')).toHaveLength(before + 1);
    const picture = process.env['NMP_TEST_PICTURE'];
    if (picture !== undefined && name.includes('React')) await page.screenshot({ path: picture });
    await page.getByRole('button', { name: 'Sign out alice@company.com' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(errors).toEqual([]);
  });

  browserTest('tells a user who refuses why there is no session', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await refuse(page);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').allTextContents()).toEqual([
      expect.stringContaining('The provider refused the sign-in (access_denied)'),
    ]);
  });

  browserTest('fits into 320 pixels, with a session and with the URL of an error', async () => {
    const { page } = await openPage();
    await page.setViewportSize({ width: 320, height: 420 });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await enterPassword(page, backend.admin);
    await page.getByRole('listitem').nth(1).waitFor();
    expect(await widthOf(page)).toBe(320);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.route(`${backend.baseUrl}/**`, (route) => route.abort());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await widthOf(page)).toBe(320);
  });

  browserTest('shows why the platform could not be reached', async () => {
    const { page } = await openPage();
    await page.route(`${backend.baseUrl}/**`, (route) => route.abort());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').allTextContents()).toEqual([
      expect.stringContaining(`CORS (the server must allow the origin ${site.url})`),
    ]);
  });
});
