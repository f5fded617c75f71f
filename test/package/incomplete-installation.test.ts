/** A file of the installed program is missing: half-installed, deleted, or replaced by an update under a running command. */

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox, NMP, type Outcome, type Sandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';

let backend: EmbeddedBackend;
beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 3600 });
});
afterAll(() => backend.stop());

interface Installation {
  readonly sandbox: Sandbox;
  /** Of the copied program. */
  readonly folder: string;
  readonly run: (args: readonly string[]) => Promise<Outcome>;
  /** The files that the command loads besides the program itself. */
  readonly filesOf: (args: readonly string[]) => Promise<readonly string[]>;
  readonly runWithout: (file: string, args: readonly string[]) => Promise<Outcome>;
}

/** A copy of the built program, for a user who is logged in. */
async function install(): Promise<Installation> {
  const sandbox = makeSandbox();
  const folder = join(sandbox.home, 'installed');
  cpSync(dirname(NMP), folder, { recursive: true });
  const program = join(folder, basename(NMP));
  const tokens = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl: backend.baseUrl,
    token: tokens.access_token,
    refreshToken: tokens.refresh_token,
  });
  const run = (args: readonly string[]) => sandbox.run(process.execPath, [program, ...args]);
  const loaded = join(sandbox.home, 'loaded.json');
  const recorder = join(sandbox.home, 'recorder.cjs');
  const record = `require('node:fs').writeFileSync(${JSON.stringify(loaded)}, JSON.stringify(Object.keys(require.cache)))`;
  writeFileSync(recorder, `process.on('exit', () => ${record});`);
  return {
    sandbox,
    folder,
    run,
    async filesOf(args) {
      await sandbox.run(process.execPath, ['--require', recorder, program, ...args]);
      const files = JSON.parse(readFileSync(loaded, 'utf8')) as readonly string[];
      return files
        .map((each) => basename(each))
        .filter((each) => existsSync(join(folder, each)) && each !== basename(NMP));
    },
    async runWithout(file, args) {
      const aside = join(sandbox.home, file);
      renameSync(join(folder, file), aside);
      try {
        return await run(args);
      } finally {
        renameSync(aside, join(folder, file));
      }
    },
  };
}

const INCOMPLETE =
  /^Error: The installation of nemo-platform is incomplete: [\w-]+\.cjs is missing\.\nRun: npm install --global nemo-platform\n$/;

const incomplete = (file: string) => ({
  code: 1,
  signal: null,
  stderr: `Error: The installation of nemo-platform is incomplete: ${file} is missing.\nRun: npm install --global nemo-platform\n`,
  stdout: '',
});

test('D-20 the program starts without any other file', async () => {
  const { sandbox, folder } = await install();
  const alone = join(sandbox.home, 'alone');
  mkdirSync(alone);
  cpSync(join(folder, basename(NMP)), join(alone, basename(NMP)));
  const run = (...args: string[]) =>
    sandbox.run(process.execPath, [join(alone, basename(NMP)), ...args]);
  const { token } = sandbox.tokens('default-user');
  expect(await run('auth', 'token')).toMatchObject({ code: 0, stdout: `${token}\n` });
  const { code, stderr } = await run('workspaces', 'list');
  expect([code, stderr]).toEqual([1, expect.stringMatching(INCOMPLETE)]);
});

test('D-20 help that the build has computed is computed again where its file is missing', async () => {
  const { sandbox, folder, run } = await install();
  const whole = await run(['--help']);
  renameSync(join(folder, 'help'), join(sandbox.home, 'help'));
  expect(await run(['--help'])).toEqual(whole);
});

test.each([
  ['auth status', 0],
  ['auth refresh', 0],
  ['auth login --base-url http://127.0.0.1:1 --no-browser', 7],
  ['workspaces list', 0],
  ['workspaces list --query data[].name', 0],
  ['workspaces get nope', 3],
  ['workspaces list --nothing', 2],
  ['files upload package.json nope', 3],
])(
  'D-20 nmp %s says which of its files is missing and how to install it again',
  { timeout: 60_000 },
  async (line, code) => {
    const args = line.split(' ');
    const { run, filesOf, runWithout } = await install();
    const files = await filesOf(args);
    expect(files.length).toBeGreaterThan(2);
    const whole = await run(args);
    expect(whole).toMatchObject({ code });
    for (const file of files) {
      expect([incomplete(file), whole]).toContainEqual(await runWithout(file, args));
    }
    // No login was lost on the way.
    expect(await run(['auth', 'refresh'])).toMatchObject({ code: 0 });
  },
);
