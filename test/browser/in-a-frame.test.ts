/** The page in a frame of another site, where browsers give it a storage and channels of its own. */

import type { Frame } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { GUIDE } from '../support/browser/browser-guide.ts';
import { enterPassword } from '../support/browser/browser-user.ts';
import { browserTest } from '../support/browser/chromium.ts';
import { browserHome } from './browser-home.ts';

const OPENER_POLICY = 'cross-origin-opener-policy';

const home = browserHome({ accessTokenLifetime: 300 }, { asInstalled: true });

/** What a page of another site does with the frame. */
interface Around {
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the frame. */
  readonly attributes?: string;
  /** Of the app in the frame. */
  readonly ofApp?: Readonly<Record<string, string>>;
}

/** Opens a page of another site with the app in a frame. */
async function openInFrame({ headers = {}, attributes = '', ofApp }: Around = {}): Promise<Frame> {
  // Browsers may deny a frame of another site the database.
  const { url } = await home.serve({ store: 'memory' }, ofApp);
  const outer = await listenOnLoopback(() => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(`<iframe ${attributes} src="${url}"></iframe>`);
  });
  onTestFinished(() => outer.close());
  const page = await (await home.profile()).newPage();
  await page.goto(outer.url.replace('127.0.0.1', 'localhost'));
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForFunction(() => globalThis.app?.session.status === 'signed-out');
  return frame;
}

/** Signs in with a popup there. */
async function signInInFrame(around?: Around): Promise<Frame> {
  const frame = await openInFrame(around);
  const page = frame.page();
  const opening = page.waitForEvent('popup');
  await frame.click('#popup');
  const popup = await opening;
  const closed = popup.waitForEvent('close');
  await enterPassword(popup, home.backend.admin);
  await closed;
  return frame;
}

async function expectSignedIn(frame: Frame): Promise<void> {
  expect(await frame.evaluate(() => app.popup)).toEqual({});
  expect(await frame.evaluate(() => app.list())).toEqual({ value: 'default,system' });
}

browserTest('B-18: in a frame of another site a user signs in with a popup', async () => {
  await expectSignedIn(await signInInFrame());
});

browserTest('B-18: the sandbox of the guide lets a user sign in in a frame', async () => {
  const [attributes] = /sandbox="[^"]+"/.exec(GUIDE) ?? [];
  expect(attributes).toBeDefined();
  await expectSignedIn(await signInInFrame({ attributes: attributes! }));
});

browserTest('B-18: a page around the frame may send the opener policy of the guide', async () => {
  const headers = { [OPENER_POLICY]: 'same-origin-allow-popups' };
  await expectSignedIn(await signInInFrame({ headers }));
});

browserTest.for<[string, Around, string]>([
  [
    'a page around it with an opener policy',
    { headers: { [OPENER_POLICY]: 'same-origin' } },
    'around',
  ],
  ['a sandbox', { attributes: 'sandbox="allow-scripts allow-same-origin"' }, '`sandbox`'],
])('B-18: a popup that %s blocks says what the frame needs', async ([, around, needed]) => {
  const frame = await openInFrame(around);
  await frame.click('#popup');
  await frame.waitForFunction(() => globalThis.app.popup !== undefined);
  expect(await frame.evaluate(() => app.popup)).toMatchObject({
    error: { code: 'popup_blocked', message: expect.stringContaining(needed) },
  });
});

browserTest(
  'B-18: a popup that cannot reach the frame does not promise that it counts',
  async () => {
    const frame = await signInInFrame({ ofApp: { [OPENER_POLICY]: 'same-origin' } });
    await frame.waitForFunction(() => globalThis.app.popup !== undefined);
    const { error } = (await frame.evaluate(() => app.popup)) as { error: { message: string } };
    expect(error).toMatchObject({ code: 'popup_closed' });
    expect(error.message).toContain('Cross-Origin-Opener-Policy');
    expect(error.message).not.toContain('it counts');
  },
);
