/** The example page with React, built by Vite, in Chromium. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { enterPassword, refuse } from '../support/browser/browser-user.ts';
import { browserTest, launchChromium } from '../support/browser/chromium.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/react-app', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

let browser: Browser | undefined;
let backend: EmbeddedBackend;
let site: Awaited<ReturnType<typeof listenOnLoopback>>;
const folder = mkdtempSync(join(tmpdir(), 'nemo-platform-react-'));

beforeAll(async () => {
  browser = await launchChromium();
  if (browser === undefined) return;
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  await build({
    root: EXAMPLE,
    configFile: false,
    logLevel: 'error',
    // Effects run twice in StrictMode only during development.
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      'import.meta.env.VITE_NMP_BASE_URL': JSON.stringify(backend.baseUrl),
    },
    resolve: {
      alias: { 'nemo-platform/browser': `${DIST}/browser.js`, 'nemo-platform': `${DIST}/index.js` },
    },
    build: { outDir: folder, emptyOutDir: true },
  });
  site = await listenOnLoopback(() => (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = pathname === '/' ? '/index.html' : pathname;
    if (!existsSync(join(folder, file))) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(readFileSync(join(folder, file)));
  });
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close(), backend?.stop()]);
  rmSync(folder, { recursive: true });
});

browserTest(
  'the React page, built by Vite, signs in in StrictMode and lists workspaces',
  async () => {
    const page = await browser!.newPage({ viewport: { width: 800, height: 420 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(site.url);
    const before = backend.log.entries('token').length;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await enterPassword(page, backend.admin);
    await page.getByRole('listitem').nth(1).waitFor();
    expect(page.url()).toBe(`${site.url}/`);
    const names = await page.getByRole('strong').allTextContents();
    expect(names.sort()).toEqual(['default', 'system']);
    expect(backend.log.entries('token')).toHaveLength(before + 1);
    const picture = process.env['NMP_TEST_PICTURE'];
    if (picture !== undefined) await page.screenshot({ path: picture });
    await page.getByRole('button', { name: 'Sign out alice@company.com' }).click();
    await page.getByText('Sign in to see them.').waitFor();
    expect(errors).toEqual([]);
  },
);

browserTest('a user who refuses reads why on the React page, in StrictMode', async () => {
  const page = await browser!.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await refuse(page);
  await page.getByText('Sign in to see them.').waitFor();
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    expect.stringContaining('The provider refused the sign-in (access_denied)'),
  ]);
});
