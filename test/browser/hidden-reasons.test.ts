/** Calls of a page whose reason the browser hides name the possible causes, in Chromium. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome, openApp } from './browser-home.ts';

const home = browserHome({ accessTokenLifetime: 600 });

/** What no message in a browser may contain: variables and commands of a shell. */
const OF_A_SHELL = /NMP_|nmp |Run:/;

function messageOf(page: Page, baseUrl: string): Promise<string> {
  return page.evaluate(async (url) => {
    const client = new app.NeMoPlatform({ baseUrl: url, accessToken: 'x', maxRetries: 0 });
    const { error } = await app.outcomeOf(client.workspaces.list());
    return error?.message ?? '';
  }, baseUrl);
}

browserTest('a page over https that calls an http URL reads of mixed content first', async () => {
  const context = await home.profile();
  await context.route('https://app.test/**', async (route) => {
    const url = route.request().url().replace('https://app.test', home.app.url);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const page = await openApp(context, 'https://app.test/');
  const blocked: string[] = [];
  page.on('console', (line) => blocked.push(line.text()));
  const message = await messageOf(page, 'http://nmp.test:8080');
  expect(blocked.join()).toMatch(/Mixed Content/);
  expect(message).toMatch(/Possible causes: mixed content \(pages over https can only call https/);
  expect(message).not.toMatch(OF_A_SHELL);
  expect(await messageOf(page, 'https://nmp.test')).not.toContain('mixed content');
});

browserTest('a server that allows no other origin leads to CORS and the origin', async () => {
  const other = await home.serve({});
  const page = await openApp(await home.profile(), home.app.url);
  const message = await messageOf(page, other.url);
  expect(message).toContain(`CORS (the server must allow the origin ${home.app.url})`);
  expect(message).not.toContain('mixed content');
  expect(message).not.toMatch(OF_A_SHELL);
});

browserTest('a stream over HTTP/1.1 is among the causes, with what to pass instead', async () => {
  const page = await openApp(await home.profile(), home.app.url);
  const message = await page.evaluate(async (baseUrl) => {
    const client = new app.NeMoPlatform({ baseUrl, accessToken: 'x', maxRetries: 0 });
    const body = new Blob(['abc']).stream();
    const { error } = await app.outcomeOf(client.request({ method: 'PUT', path: '/x', body }));
    return error?.message ?? '';
  }, home.backend.baseUrl);
  expect(message).toContain('a stream as body (browsers send it over HTTP/2 only: pass a Blob)');
  expect(message).not.toMatch(OF_A_SHELL);
});
