/** The confirmation and the message of a deletion at a terminal, and their absence elsewhere. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;
let token: string;

// Servers of both generations: only the later ones report how a deletion proceeds.
describe.each([
  ['marked', {}],
  ['pending', { clients: ['public'] as const }],
])('where a deletion is %s', (STAGE, shape) => {
  beforeAll(async () => {
    backend = await startEmbeddedBackend({ accessTokenLifetime: 300, shape });
    token = (await backend.signIn(backend.admin)).access_token;
  });
  afterAll(() => backend.stop());

  async function nmp(args: readonly string[], options: FakeOptions = {}) {
    const env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token, ...options.env };
    const io = fakeIO({ ...options, env });
    return { code: await run(args, io), stdout: io.stdout(), stderr: io.stderr() };
  }

  test('creating a workspace whose deletion is not finished leads to the wait for it', async () => {
    await nmp(['workspaces', 'create', 'hidden']);
    await nmp(['workspaces', 'delete', 'hidden', '--yes']);
    for (const more of [[], ['--exist-ok']]) {
      const { code, stderr } = await nmp(['workspaces', 'create', 'hidden', ...more]);
      expect(code).toBe(3);
      expect(stderr).toContain('(HTTP 409)\n');
      expect(stderr).toContain(
        '\nIt is being deleted, or you have no role in it. To create it again, wait for its deletion.\nRun: nmp workspaces deletions wait hidden\n',
      );
      expect(stderr).not.toContain('exist-ok');
    }
    backend.platform.finishDeletions();
  });

  const isThere = async () => (await nmp(['workspaces', 'get', 'team'])).code === 0;

  const WARNING =
    'This deletes workspace "team" and everything in it, and revokes all roles in it immediately. You can\'t undo it.\n' +
    'Type the name of the workspace to confirm\n';
  const MARKED =
    'Workspace "team" is marked for deletion. Until the platform has removed its content, ' +
    'requests for it return 404, and creating a workspace with its name returns 409.\n';

  const UNCONFIRMED =
    'Error: This deletes workspace "team" and everything in it. Confirm it with --yes.\n';

  describe('nmp workspaces delete', () => {
    test.each<[string, readonly string[], FakeOptions, number, string]>([
      ['the typed name', [], { tty: true, input: 'team' }, 0, `${WARNING}${MARKED}`],
      ['another name', [], { tty: true, input: 'tea' }, 1, `${WARNING}Nothing was deleted.\n`],
      ['a yes', [], { tty: true, input: 'y' }, 1, `${WARNING}Nothing was deleted.\n`],
      ['--yes', ['--yes'], { tty: true }, 0, MARKED],
      ['--yes in CI', ['--yes'], { tty: true, env: { CI: '1' } }, 0, MARKED],
      ['--yes and a table', ['--yes', '-f', 'table'], {}, 0, MARKED],
      ['no terminal', [], {}, 2, UNCONFIRMED],
      ['CI', [], { tty: true, env: { CI: '1' } }, 2, UNCONFIRMED],
    ])('with %s', async (_, args, options, code, stderr) => {
      await nmp(['workspaces', 'create', 'team', '--exist-ok']);
      const outcome = await nmp(['workspaces', 'delete', 'team', ...args], options);
      expect(outcome).toEqual({ code, stdout: '', stderr });
      expect(await isThere()).toBe(code !== 0);
      backend.platform.finishDeletions();
    });

    describe('--wait', () => {
      /** Deletes a new workspace and lets the platform finish, or fail, once the command waits. */
      async function deleteAndWait(
        args: readonly string[],
        end: () => void,
        options: FakeOptions & { readonly signal?: AbortSignal } = {},
      ) {
        await nmp(['workspaces', 'create', 'awaited', '--exist-ok']);
        const env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token, ...options.env };
        const fake = fakeIO({ ...options, env });
        const io = { ...fake, signal: options.signal ?? fake.signal };
        const ended = run(['workspaces', 'delete', 'awaited', '--yes', '--wait', ...args], io);
        await fake.printed(new RegExp(`Deletion of workspace "awaited": ${STAGE}`));
        end();
        return { code: await ended, stdout: io.stdout(), stderr: io.stderr() };
      }

      test('reports the stages until everything is removed', async () => {
        const finish = () => backend.platform.finishDeletions();
        const outcome = await deleteAndWait([], finish, { tty: true, env: { CI: '1' } });
        expect(outcome).toEqual({
          code: 0,
          stdout: '',
          stderr: [...new Set(['marked', STAGE, 'deleted'])]
            .map((status) => `Deletion of workspace "awaited": ${status}\n`)
            .join(''),
        });
        expect((await nmp(['workspaces', 'create', 'awaited'])).code).toBe(0);
      });

      test('prints the response of the platform at the end in a pipe', async () => {
        const finish = () => backend.platform.finishDeletions();
        const { code, stdout } = await deleteAndWait(['-f', 'json'], finish);
        expect(code).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject({ id: 'awaited' });
      });

      test.runIf(STAGE === 'pending')('ends with the reason when the deletion fails', async () => {
        const fail = () => backend.platform.failDeletions('job train is still running');
        const { code, stderr } = await deleteAndWait([], fail, { tty: true });
        expect(code).toBe(1);
        expect(stderr).toContain('job train is still running');
        backend.platform.finishDeletions();
      });

      test('Ctrl-C and the time limit name the command that waits again', async () => {
        const controller = new AbortController();
        const leave = () => controller.abort(new Error('SIGINT'));
        const interrupted = await deleteAndWait([], leave, { signal: controller.signal });
        expect(interrupted.code).toBe(130);
        expect(interrupted.stderr).toMatch(
          /\nThe deletion continues\. To wait again, run: nmp workspaces deletions wait awaited\n/,
        );
        const wait = ['workspaces', 'deletions', 'wait', 'awaited'];
        const { code, stderr } = await nmp([...wait, '--timeout', '0.1s']);
        expect(code).toBe(1);
        expect(stderr).toBe(
          `Deletion of workspace "awaited": ${STAGE}\n` +
            `Error: Stopped waiting for the deletion of workspace "awaited" after 0.1 s. Its status is ${STAGE}.\n` +
            'Run: nmp workspaces deletions wait awaited\n',
        );
        backend.platform.finishDeletions();
        const ended = await nmp([...wait, '-f', 'json']);
        expect({ code: ended.code, reply: JSON.parse(ended.stdout) }).toEqual({
          code: 0,
          reply: { name: 'awaited', status: 'absent' },
        });
        expect(ended.stderr).toContain(
          'There is no such workspace: its deletion ended before this command, or it never existed.\n',
        );
      });

      test('a user who cannot see the deletion gets an error that says so', async () => {
        const { email } = backend.guest;
        await nmp(['workspaces', 'create', 'shared']);
        const roles = ['--roles', 'Admin', '--workspace', 'shared'];
        expect((await nmp(['workspaces', 'members', 'create', email, ...roles])).code).toBe(0);
        const NMP_ACCESS_TOKEN = (await backend.signIn(backend.guest)).access_token;
        const line = ['workspaces', 'delete', 'shared', '--yes', '--wait'];
        const { code, stderr } = await nmp(line, { env: { NMP_ACCESS_TOKEN } });
        expect(code).toBe(1);
        expect(stderr).toMatch(
          /^Deletion of workspace "shared": marked\nError: Whether workspace "shared" is deleted can't be seen with this login\.\n/,
        );
        backend.platform.finishDeletions();
      });

      test('--timeout needs --wait and a number', async () => {
        const alone = await nmp(['workspaces', 'delete', 'team', '--timeout', '5']);
        expect(alone).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('requires --wait'),
        });
        const text = await nmp(['workspaces', 'delete', 'team', '--wait', '--timeout', 'soon']);
        expect(text).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('a duration'),
        });
      });

      test('the printed program waits too', async () => {
        const { stdout } = await nmp(['workspaces', 'delete', 'team', '--wait', '-f', 'code']);
        expect(stdout).toContain("\nawait client.workspaces.waitUntilDeleted('team');\n");
      });
    });

    test('a pipe gets the response of the platform', async () => {
      await nmp(['workspaces', 'create', 'team', '--exist-ok']);
      const { code, stdout, stderr } = await nmp(['workspaces', 'delete', 'team', '--yes']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({ id: 'team', message: 'Workspace marked for deletion' });
      backend.platform.finishDeletions();
    });

    test.each([
      ['y', 0, 'Delete secret "key"?\nDeleted secret "key".\n'],
      ['n', 1, 'Delete secret "key"?\nNothing was deleted.\n'],
    ])('of something without content asks for yes or no: %s', async (input, code, stderr) => {
      await nmp(['secrets', 'create', 'key', '--value', '-'], { input: 'value' });
      expect(await nmp(['secrets', 'delete', 'key'], { tty: true, input })).toEqual({
        code,
        stdout: '',
        stderr,
      });
      await nmp(['secrets', 'delete', 'key']);
    });

    test('without a response body is reported', async () => {
      await nmp(['secrets', 'create', 'key', '--value', '-'], { input: 'value' });
      const { code, stderr } = await nmp(['secrets', 'delete', 'key', '--yes'], { tty: true });
      expect({ code, stderr }).toEqual({ code: 0, stderr: 'Deleted secret "key".\n' });
    });
  });
});
