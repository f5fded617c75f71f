/** Waits for the deletion of a workspace. */

import { expect, test } from 'vitest';
import { Workspaces } from '../../src/api/workspaces/workspaces.ts';
import { WaitTimeoutError } from '../../src/errors.ts';
import { scripted } from './scripted.ts';

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

test('a wait for a deletion has a time limit, also where the caller passes undefined', async () => {
  const listed = [200, { data: [{ name: 'x' }] }] as const;
  const { transport, waits } = await scripted({
    '/workspace-deletions/x': [[404, { detail: 'Not Found' }]],
    '/workspaces/x': [[404, { detail: 'gone' }]],
    '/workspaces': [listed],
  });
  const waiting = new Workspaces(transport).waitUntilDeleted('x', { timeout: undefined });
  expect(await failure(waiting)).toBeInstanceOf(WaitTimeoutError);
  expect(waits.reduce((a, b) => a + b)).toBe(1_200_000);
});

const HIDDEN = [404, { detail: "Workspace 'x' not found" }] as const;
const FORBIDDEN = [403, { detail: 'Forbidden' }] as const;
const listed = (...names: string[]) => [200, { data: names.map((name) => ({ name })) }] as const;

/** The statuses that a wait reports, and its end. */
async function deletionOf(script: Parameters<typeof scripted>[0]) {
  const { transport } = await scripted(script);
  const seen: string[] = [];
  const end = await failure(
    new Workspaces(transport).waitUntilDeleted('x', {
      timeout: 60_000,
      onStatus: ({ status }) => seen.push(status),
    }),
  );
  return { seen, code: (end as { code?: string }).code };
}

// The responses of the real platforms, by caller.
test.each<[string, Parameters<typeof scripted>[0], readonly string[], string | undefined]>([
  [
    'its creator sees a stage, then nothing',
    { '/workspace-deletions/x': [[200, { deletion_stage: 'pending' }], HIDDEN] },
    ['pending', 'deleted'],
    undefined,
  ],
  [
    'an admin of the first generation sees it in the list, then no longer',
    {
      '/workspace-deletions/x': [[404, { detail: 'The requested resource was not found.' }]],
      '/workspaces/x': [HIDDEN],
      '/workspaces': [listed('x'), listed()],
      '': [HIDDEN],
    },
    ['marked', 'deleted'],
    undefined,
  ],
  [
    'it is another workspace of that name after it was listed',
    {
      '/workspace-deletions/x': [FORBIDDEN],
      '/workspaces/x': [HIDDEN, [200, { name: 'x' }]],
      '/workspaces': [listed('x')],
    },
    ['marked', 'deleted'],
    undefined,
  ],
  [
    'an admin comes after its end, or there never was one',
    { '/workspace-deletions/x': [HIDDEN], '/workspaces/x': [HIDDEN], '/workspaces': [listed()] },
    ['absent'],
    undefined,
  ],
  [
    'a member of the later generation sees nothing of it',
    {
      '/workspace-deletions/x': [HIDDEN],
      '/workspaces/x': [HIDDEN, FORBIDDEN],
      '/workspaces': [listed()],
      '': [FORBIDDEN],
    },
    [],
    'deletion_not_visible',
  ],
  [
    'a creator of the first generation sees nothing of it',
    {
      '/workspace-deletions/x': [FORBIDDEN],
      '/workspaces/x': [FORBIDDEN],
      '/workspaces': [listed()],
      '': [FORBIDDEN],
    },
    [],
    'deletion_not_visible',
  ],
  [
    'it was not deleted',
    { '/workspace-deletions/x': [HIDDEN], '/workspaces/x': [[200, { name: 'x' }]] },
    [],
    'resource_failed',
  ],
])('the end of a deletion is reported when it is shown: %s', async (_, script, seen, code) => {
  expect(await deletionOf(script)).toEqual({ seen, code });
});

test('the time limit of a deletion names the command that waits again', async () => {
  const { transport } = await scripted({
    '/workspace-deletions/x': [[200, { deletion_stage: 'pending' }]],
  });
  const wait = new Workspaces(transport).waitUntilDeleted('x', { timeout: 3_000 });
  expect(await failure(wait)).toMatchObject({
    code: 'wait_timeout',
    remedy: 'nmp workspaces deletions wait x',
  });
});

test('a deletion that the platform reports as failed rejects', async () => {
  const { transport } = await scripted({
    '/workspace-deletions/x': [[200, { deletion_stage: 'files', deletion_error: 'disk' }]],
  });
  const error = await failure(new Workspaces(transport).waitUntilDeleted('x'));
  expect(error).toMatchObject({ code: 'resource_failed', status: 'files' });
});
