/** Pages under mixed content, a Content Security Policy, and another platform, in Chromium. */

import { expect } from 'vitest';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome, openApp, signIn } from './browser-home.ts';
import { list, OF_A_SHELL, trySignIn } from './page-calls.ts';

const LIFETIME = 600;
const home = browserHome({ accessTokenLifetime: LIFETIME });

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
