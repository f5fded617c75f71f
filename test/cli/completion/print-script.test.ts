/** `nmp completion` chooses the shell and prints its script. */

import { expect, test } from 'vitest';
import { SHELLS } from '../../../src/cli/completion/shells.ts';
import { run } from '../../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from '../fake-io.ts';

async function completion(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIO(options);
  const code = await run(['completion', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

test.each(SHELLS)('%s, by name or by $SHELL', async (shell) => {
  const named = await completion([shell], { tty: true });
  expect(named).toMatchObject({ code: 0, stderr: '' });
  expect(named.stdout.toLowerCase()).toMatch(
    new RegExp(`^#.*\n*# ?${shell} completion of nmp|^# ${shell}`),
  );
  expect(await completion([], { env: { SHELL: `/usr/bin/${shell}` } })).toEqual(named);
});

test('PowerShell is recognized by its variable', async () => {
  const { stdout } = await completion([], { env: { PSModulePath: 'C:\\Modules' } });
  expect(stdout).toContain('Register-ArgumentCompleter');
});

test("without a shell name the command explains where to put a script, with the user's shell first", async () => {
  const { code, stdout } = await completion([], { tty: true, env: { SHELL: '/bin/zsh' } });
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'To enable completion with the Tab key, add this line to the start-up file of your shell:',
      '',
      '  zsh         ~/.zshrc                    source <(nmp completion zsh)',
      '  bash        ~/.bashrc                   source <(nmp completion bash)',
      '  fish        ~/.config/fish/config.fish  nmp completion fish | source',
      '  powershell  $PROFILE                    nmp completion powershell | Out-String | Invoke-Expression',
      '',
    ].join('\n'),
  );
});

test('an unknown shell is a usage error', async () => {
  for (const options of [{}, { env: { SHELL: '/bin/tcsh' } }]) {
    const { code, stdout, stderr } = await completion([], options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bash, zsh, fish, powershell');
  }
  expect(await completion(['tcsh'])).toMatchObject({ code: 2, stdout: '' });
});

// PowerShell is not among the packages of Debian; what its script asks is tested in complete.test.ts.
test('the script for PowerShell registers a completer that asks the program', async () => {
  const { stdout } = await completion(['powershell']);
  expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName 'nmp' -ScriptBlock {");
  expect(stdout).toContain("@(nmp complete @next '--' @words 2>$null)");
  expect(stdout).toContain("$next = @('--next')");
  expect(stdout).toContain('-split "`t", 2');
  expect(stdout).toContain("':files'");
  const depth = (open: string, close: string) =>
    stdout.split(open).length - stdout.split(close).length;
  for (const pair of ['{}', '()', '[]'])
    expect([pair, depth(pair[0]!, pair[1]!)]).toEqual([pair, 0]);
});
