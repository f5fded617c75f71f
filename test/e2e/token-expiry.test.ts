/** A program that runs for longer than its access token is valid. */

import { expect, test } from 'vitest';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { e2eBackend } from './backend.ts';

test('a program continues when its token expires', async () => {
  const backend = await e2eBackend();
  const sandbox = await expiredLogin(backend);
  const lifetime = backend.accessTokenLifetime * 1000;
  const { result, succeeded, rejected } = await refreshesOf(backend, () =>
    sandbox.program(`
      import { NeMoPlatform } from 'nemo-platform';
      const client = new NeMoPlatform();
      await client.workspaces.list();
      const first = (await client.credential()).expiresAt;
      await new Promise((resolve) => setTimeout(resolve, first.getTime() - Date.now() + 100));
      await client.workspaces.list();
      const second = (await client.credential()).expiresAt;
      console.log(second.getTime() - first.getTime() >= ${lifetime} / 2);
    `),
  );
  expect(result).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
  // A program that is slower than half of the lifetime refreshes in between as well.
  expect(succeeded).toBeGreaterThanOrEqual(2);
  expect(rejected).toBe(0);
});
