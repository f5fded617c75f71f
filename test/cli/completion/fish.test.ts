/** The completion script in a real fish. */

import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { breakProgram, type ShellHome, shellHome, testIn, wasAsked } from './shell-home.ts';

// Each key that is typed starts a program and waits for it.
vi.setConfig({ testTimeout: 120_000 });
const test = testIn('fish');

/** As `complete -C` prints them: a candidate, a tab, what it is. */
async function candidates(line: string, home: ShellHome = shellHome()) {
  const code = 'nmp completion fish | source; complete -C "$argv[1]"';
  const args = ['--no-config', '-c', code, line];
  const { stdout, stderr } = await home.sandbox.run('fish', args, { env: home.env });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

test.each([
  [
    'nmp auth log',
    ['login\tLog in with a web browser, a password, or an unsigned token', 'logout\tLog out'],
  ],
  ['nmp workspaces list -f m', ['markdown']],
  ['nmp workspaces list --output-format=ma', ['--output-format=markdown']],
  ['nmp workspaces list --all', ['--all-pages\tFetch all pages']],
  ['nmp --context prod auth ref', ['refresh\tRefresh the access token now']],
  ['nmp config use-context lab', ['lab:a\thttps://nmp.company.com']],
  ['nmp config use-context with', ['with space\thttps://nmp.company.com']],
  ['nmp config get base', ['base_url']],
  ['nmp nonsense ', []],
])('%s', async (line, expected) => {
  expect(await candidates(line)).toEqual(expected);
});

test('files are completed where a file is expected', async () => {
  const home = shellHome();
  const path = join(home.sandbox.home, '.conf');
  expect(await candidates(`nmp workspaces create --input-file=${path}`, home)).toEqual([
    `--input-file=${path}ig/`,
  ]);
});

test('a program that fails shows no error', async () => {
  const home = shellHome();
  await breakProgram(home, 'fish');
  expect(await candidates('nmp auth ', home)).toEqual([]);
  expect(wasAsked(home)).toBe(true);
});
