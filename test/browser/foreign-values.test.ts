/** A page accepts no address of another origin and no value that it did not store itself, in Chromium. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enterPassword } from '../support/browser/browser-user.ts';
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

const ENTRY = 'nemo-platform.sign-in.';

browserTest.for([
  'https://evil.example/',
  '//evil.example/',
  'javascript:alert(1)',
  'blob:{origin}/x',
  'filesystem:{origin}/temporary/x',
  'http://user:password@{host}/x',
])('B-11: a sign-in does not return to %s', async (address) => {
  const page = await openApp(await home.profile(), home.app.url);
  const { origin, host } = new URL(home.app.url);
  const returnTo = address.replace('{origin}', origin).replace('{host}', host);
  const outcome = await page.evaluate(
    (given) => app.outcomeOf(app.session.signIn({ returnTo: given })),
    returnTo,
  );
  const message = expect.stringContaining('must be an address of the origin of the page');
  expect(outcome).toMatchObject({ error: { name: 'TypeError', message } });
});

/** Signs in, while another script of the origin changes what the tab keeps of the sign-in. */
async function signInWith(page: Page, change: (entry: string) => string): Promise<void> {
  await leaveForProvider(page);
  await page.addInitScript(
    ([prefix, source]) => {
      const changed = new Function(`return (${source})`)() as typeof change;
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(prefix!)) sessionStorage[key] = changed(sessionStorage[key]);
      }
    },
    [ENTRY, String(change)],
  );
  await enterPassword(page, home.backend.admin);
  await started(page);
}

browserTest('B-11: an address that the browser refuses to show leaves no code in it', async () => {
  const page = await openApp(await home.profile(), `${home.app.url}/list`);
  await signInWith(page, (entry) =>
    JSON.stringify({ ...JSON.parse(entry), returnTo: `blob:${location.origin}/x` }),
  );
  expect(page.url()).toBe(`${home.app.url}/callback`);
  expect(await statusOf(page)).toBe('signed-in');
});

browserTest.for<[string, (entry: string) => string]>([
  ['no JSON', () => 'garbage'],
  ['null', () => 'null'],
  ['without a flow', () => '{"startedAt":1e99,"flow":null}'],
  ['from the future', (entry) => JSON.stringify({ ...JSON.parse(entry), startedAt: 1e99 })],
])('B-11: a begun sign-in that is %s in the storage is stale', async ([, change]) => {
  const page = await openApp(await home.profile(), home.app.url);
  await signInWith(page, change);
  expect(await page.evaluate(() => app.started)).toMatchObject({
    error: { name: 'SignInError', code: 'sign_in_stale' },
  });
  expect(page.url()).toBe(`${home.app.url}/callback`);
});

browserTest(
  'B-11: what is unreadable among the begun sign-ins is removed by the next',
  async () => {
    const page = await openApp(await home.profile(), home.app.url);
    await page.evaluate((prefix) => {
      sessionStorage[`${prefix}nmp-r.a`] = 'garbage';
      sessionStorage[`${prefix}nmp-r.b`] = 'null';
    }, ENTRY);
    await signIn(page, home.backend.admin);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  },
);

const USER = { subject: 'alice' };

browserTest.for<[string, unknown]>([
  ['a text', 'text'],
  ['a number', 5],
  ['an empty object', {}],
  ['a session without a user', { version: '1', login: '1', accessToken: 'a', user: null }],
  ['a session without a provider', { version: '1', login: '1', accessToken: 'a', user: USER }],
])(
  'B-11: %s in the database is no session, and the next sign-in replaces it',
  async ([, value]) => {
    const page = await openApp(await home.profile(), home.app.url);
    await page.evaluate(
      ([key, foreign]) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('nemo-platform');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('sessions', 'readwrite');
            transaction.objectStore('sessions').put(foreign, key as string);
            transaction.oncomplete = () => resolve();
          };
        }),
      [home.backend.baseUrl, value],
    );
    await page.reload();
    await started(page);
    expect(await statusOf(page)).toBe('signed-out');
    await signIn(page, home.backend.admin);
    expect(await page.evaluate(() => app.list())).toEqual({ value: 'default,system' });
  },
);
