/** The Python CLI reads what `nmp config` writes. */

import { beforeAll, expect, test } from 'vitest';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { pythonCli, realBackend } from './peer.ts';

// Starting it takes longer than a test may.
beforeAll(realBackend);

/** What the Python CLI makes of the file; it refuses a file that breaks one of its rules. */
async function read(sandbox: Sandbox): Promise<unknown> {
  const view = await pythonCli(sandbox, ['config', 'view', '--all-contexts', '-f', 'json']);
  expect(view).toMatchObject({ code: 0 });
  return JSON.parse(view.stdout);
}

test('the Python CLI reads what nmp config writes', async () => {
  const sandbox = makeSandbox();
  const config = async (...args: readonly string[]) => {
    expect(await sandbox.nmp(['config', ...args])).toMatchObject({ code: 0 });
  };
  await config('set', '--base-url', 'http://127.0.0.1:9');
  await config('set', '--context', 'prod/eu', '--base-url', 'https://nmp.company.com', '-w', 'on');
  await config('set', '--context', 'prod/eu', '-f', 'csv', '--no-truncate', '--activate');
  await config('set', '--access-token', 'a-token');
  await config('rename-context', 'prod/eu', 'no');
  expect(await read(sandbox)).toMatchObject({
    current_context: 'no',
    clusters: [{ name: 'default-cluster' }, { name: 'prod-eu-cluster' }],
    users: [{ type: 'no-auth' }, { type: 'oauth' }],
    contexts: [
      { name: 'default', workspace: 'default' },
      { name: 'no', workspace: 'on', preferences: { output_format: 'csv', truncate: false } },
    ],
  });
  await config('use-context', 'default');
  await config('delete-context', 'no');
  expect(await read(sandbox)).toMatchObject({ current_context: 'default', contexts: [{}] });
  await config('delete-context', 'default');
  expect(await read(sandbox)).toMatchObject({ clusters: [], users: [], contexts: [] });
});
