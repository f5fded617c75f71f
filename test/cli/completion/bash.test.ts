/** The completion script in a real bash. */

import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  breakProgram,
  requireProgram,
  type ShellHome,
  shellHome,
  wasAsked,
  wasFooled,
} from './shell-home.ts';
import { Terminal } from './terminal.ts';

// Each key that is typed starts a program and waits for it.
vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => requireProgram('bash'));

/** What bash gives the function that is registered for `nmp`, and what it gets back. */
const PROBE = `
  source <(nmp completion bash)
  [[ $(complete -p nmp) =~ -F\\ ([^ ]+) ]] && COMP_LINE=$1 COMP_POINT=\${#1} COMP_TYPE=$2
  COMP_WORDS=("\${@:3}") COMP_CWORD=$(($# - 3))
  "\${BASH_REMATCH[1]}" nmp
  printf '%s\\n' "\${COMPREPLY[@]}"
`;

async function candidates(line: string, options: { home?: ShellHome; listing?: boolean } = {}) {
  const { sandbox, env } = options.home ?? shellHome();
  // As readline does with its usual COMP_WORDBREAKS.
  const words = line.split(' ').flatMap((word) => (word === '' ? [''] : word.split(/([=:])/)));
  const pieces = words.filter((word, i) => word !== '' || i === words.length - 1);
  const args = ['--norc', '-c', PROBE, 'probe', line, options.listing ? '63' : '9', ...pieces];
  const { stdout, stderr } = await sandbox.run('bash', args, { env });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

test.each([
  ['nmp comp', ['completion']],
  ['nmp auth log', ['login', 'logout']],
  ['nmp workspaces members ', ['list', 'create', 'update', 'delete']],
  ['nmp --context prod auth log', ['login', 'logout']],
  ['nmp workspaces list -f m', ['markdown']],
  ['nmp workspaces list --output-format=ma', ['markdown']],
  ['nmp --context=', ['prod', 'prod-eu', 'lab:a', 'a\\$\\(touch\\ pwned\\)', 'with\\ space']],
  ['nmp --context=prod-', ['prod-eu']],
  ['nmp --context lab:', ['a']],
  ['nmp nonsense ', ['']],
])('%s', async (line, expected) => {
  expect(await candidates(line)).toEqual(expected);
});

test('a second Tab lists them with descriptions', async () => {
  expect(await candidates('nmp auth log', { listing: true })).toEqual([
    'login   (Log in with a web browser, a password, or an unsigned token)',
    'logout  (Log out)',
  ]);
});

test('no part of the line is executed', async () => {
  const home = shellHome();
  await candidates('nmp --context $(>$HOME/pwned) auth ', { home });
  expect(wasFooled(home)).toBe(false);
});

test('a program that fails shows no error', async () => {
  const home = shellHome();
  await breakProgram(home, 'bash');
  expect(await candidates('nmp auth ', { home })).toEqual(['']);
  expect(wasAsked(home)).toBe(true);
});

describe('in a terminal', () => {
  const start = async () => {
    const home = shellHome();
    const terminal = new Terminal(home, 'bash --norc --noprofile -i');
    await terminal.until(/READY> /);
    terminal.type('source <(nmp completion bash); source <(nmp completion bash); echo DO""NE\n');
    expect(await terminal.until(/DONE/)).not.toMatch(/error|not found|readonly/);
    return { home, terminal };
  };

  test('Tab completes words, values and files', async () => {
    const { terminal } = await start();
    terminal.type('nmp config use-c\tprod-\t');
    await terminal.until(/nmp config use-context prod-eu /);
    terminal.type('\u0015nmp workspaces create --input-file=.conf\t');
    await terminal.until(/--input-file=\.config\//);
    terminal.type('\u0015nmp auth lo\t\t\t');
    await terminal.until(/login +\(Log in .*logout +\(Log out\)/s);
  });

  test('a name with shell syntax is inserted as text', async () => {
    const { home, terminal } = await start();
    terminal.type('nmp config use-context a\t');
    await terminal.until(/a\\\$\\\(touch\\ pwned\\\) /);
    terminal.type('\n');
    await terminal.until(/Switched to context "a\$\(touch pwned\)"/);
    expect(wasFooled(home)).toBe(false);
  });
});
