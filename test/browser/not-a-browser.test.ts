/** Sessions of pages on a server: they can be created and rendered, and nothing else. */

import { NeMoPlatform } from 'nemo-platform';
import { browserSignIn } from 'nemo-platform/browser';
import { expect, test } from 'vitest';

const expected = { name: 'SignInError', code: 'not_a_browser' };

test('without a page a session can be created and rendered, and every use says what to do instead', async () => {
  const session = browserSignIn({ baseUrl: 'https://nmp.company.com' });
  expect(session.state).toEqual({ status: 'starting', user: undefined, error: undefined });
  await expect(session.start()).rejects.toMatchObject(expected);
  await expect(session.start()).rejects.toThrow(/pass `accessToken` to the client/);
  await expect(session.signIn()).rejects.toMatchObject(expected);
  await expect(session.signOut()).rejects.toMatchObject(expected);
});

test('without a page a client with a session sends nothing', async () => {
  const session = browserSignIn({ baseUrl: 'https://nmp.company.com' });
  const client = new NeMoPlatform({ baseUrl: 'https://nmp.company.com', credentials: session });
  await expect(client.workspaces.list()).rejects.toMatchObject(expected);
});
