/** What a person's keys do to commands in a real terminal, and in what state the terminal is afterwards. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { childrenOf } from '../support/processes/children-of.ts';
import { CTRL_C, CTRL_Z, ENTER, nmpCommand, Terminal } from '../support/terminal/terminal.ts';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const WAITING = /The code expires in/;
const PROMPT = /Password for alice/;

let backend: EmbeddedBackend;

beforeAll(async () => {
  // No poll ends a login before a key does.
  backend = await startEmbeddedBackend({ pollInterval: 60 });
});
afterAll(() => backend.stop());

/** @param script - where `nmp` is the login. */
function bash(script: string, args: readonly string[], sandbox: Sandbox = makeSandbox()): Terminal {
  const login = nmpCommand('auth', 'login', '--base-url', backend.baseUrl, ...args);
  const command = script.replace('nmp', login.replaceAll("'", ''));
  return new Terminal(`exec bash -c '${command}'`, { env: sandbox.env });
}

/** The shell says how it ended, and in what state the terminal is. */
const AND_THEN = 'trap : INT; nmp; echo "ended with $?"; stty -a';
const USUAL_STATE = /\bisig icanon iexten echo\b/;

describe('T-04: Ctrl-C', () => {
  test('during the wait of a login removes the spinner and leaves no file', async () => {
    const sandbox = makeSandbox();
    const terminal = bash(AND_THEN, [], sandbox);
    await terminal.shows(WAITING);
    expect(terminal.isCursorVisible).toBe(false);
    terminal.press(CTRL_C);
    await terminal.ended;
    expect(terminal.text()).toMatch(/\nWaiting for authentication\.\.\.\n(?:\^C)?ended with 130\n/);
    expect(terminal.text()).toMatch(USUAL_STATE);
    expect(terminal.isCursorVisible).toBe(true);
    expect(() => sandbox.config()).toThrow('ENOENT');
  });

  test('also ends a shell loop around the command', async () => {
    const terminal = bash('for i in 1 2 3; do nmp; done; echo "went on"', []);
    await terminal.shows(WAITING);
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(terminal.text()).not.toContain('went on');
  });

  test('at a prompt restores the terminal', async () => {
    const terminal = bash(AND_THEN, ['--username', 'alice']);
    await terminal.shows(PROMPT);
    terminal.press(`canary${CTRL_C}`);
    await terminal.ended;
    expect(terminal.text()).toMatch(/Password for alice\n+ended with 130\n/);
    expect(terminal.text()).toMatch(USUAL_STATE);
    expect(terminal.isCursorVisible).toBe(true);
    expect(terminal.output).not.toContain('canary');
  });
});

test('SIGTERM at a prompt restores the terminal', async () => {
  const sandbox = makeSandbox();
  const terminal = bash(
    '(echo $BASHPID >$HOME/pid; exec nmp); echo "ended with $?"; stty -a',
    ['--username', 'alice'],
    sandbox,
  );
  await terminal.shows(PROMPT);
  process.kill(Number(readFileSync(join(sandbox.home, 'pid'), 'utf8')), 'SIGTERM');
  await terminal.ended;
  expect(terminal.text()).toContain('ended with 143');
  expect(terminal.text()).toMatch(USUAL_STATE);
  expect(terminal.isCursorVisible).toBe(true);
});

test('T-01: a secret prompt shows neither the typed text nor its length', async () => {
  const sandbox = makeSandbox();
  const terminal = bash('exec nmp', ['--username', 'alice'], sandbox);
  await terminal.shows(PROMPT);
  const printed = terminal.output.length;
  terminal.press('alice-password');
  terminal.press('x\u007f');
  terminal.press(ENTER);
  expect(await terminal.ended).toBe(0);
  expect(terminal.text()).toMatch(/^. {2}Password for alice\n+Logged in as alice@company\.com$/);
  expect(terminal.output.slice(printed)).not.toMatch(/-password|[•▪*]/);
  expect(sandbox.tokens().token).not.toBe('');
});

test('T-18: a long text that is pasted at a secret prompt is read whole, with the usual keys', async () => {
  const sandbox = makeSandbox();
  let received = '';
  const server = await serve(async (request, response) => {
    received = (JSON.parse(request.body.toString()) as { value: string }).value;
    sendJson(response, 200, { name: 'k' });
  });
  const env = { ...sandbox.env, NMP_BASE_URL: server.url, NMP_ACCESS_TOKEN: 'a-token' };
  const terminal = new Terminal(nmpCommand('secrets', 'create', 'k', '--value', '-'), { env });
  await terminal.shows(/Value/);
  const pasted = '0123456789'.repeat(20_000);
  terminal.press(`typed in vain\u0015${pasted}\u001b[D\u00e9\ud83d\ude00\u007f`);
  terminal.press(ENTER);
  expect(await terminal.ended).toBe(0);
  expect(received === `${pasted}\u00e9`).toBe(true);
  expect(terminal.output).not.toContain('0123');
});

describe('at a confirmation', () => {
  async function answered(keys: string) {
    const sandbox = makeSandbox();
    const { access_token: token } = await backend.signIn(backend.admin);
    const env = { ...sandbox.env, NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token };
    const terminal = new Terminal(nmpCommand('secrets', 'delete', 'kept'), { env });
    await terminal.shows(/No$/m);
    terminal.press(keys);
    return { code: await terminal.ended, text: terminal.text(), output: terminal.output };
  }
  /** The escape sequence of crossed out text. */
  const CROSSED_OUT = '\u001b[9m';

  test('Esc is a No', async () => {
    const { code, text } = await answered('\u001b');
    expect(code).toBe(1);
    expect(text).toMatch(/Delete secret "kept"\?\n+No\nNothing was deleted\.$/);
  });

  test.each([CTRL_C, '\u0004'])('%j ends the command and crosses out no answer', async (key) => {
    const { code, text, output } = await answered(key);
    expect(code).toBe(130);
    expect(text).not.toContain('deleted');
    expect(output).not.toContain(CROSSED_OUT);
  });
});

test('Ctrl-D at an empty secret prompt ends the command as Ctrl-C does', async () => {
  const terminal = bash('exec nmp', ['--username', 'alice']);
  await terminal.shows(PROMPT);
  terminal.press('\u0004');
  expect(await terminal.ended).toBe(130);
});

test('Ctrl-Z during the wait of a login shows the cursor, and hides it again afterwards', async () => {
  const terminal = bash('set -m; nmp; echo asleep; fg', []);
  await terminal.shows(WAITING);
  terminal.press(CTRL_Z);
  await terminal.shows(/asleep[\s\S]*The code expires in/);
  const [before, after] = terminal.output.split('asleep') as [string, string];
  expect(before.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(before.lastIndexOf(HIDE_CURSOR));
  expect(after).toContain(HIDE_CURSOR);
  terminal.press(CTRL_C);
  await terminal.ended;
  expect(terminal.isCursorVisible).toBe(true);
});

describe('T-19: Ctrl-Z at a prompt stops the command, and fg continues it', () => {
  /** The output before the shell and after it. */
  const parts = (terminal: Terminal) => terminal.output.split('asleep') as [string, string];

  test('with a hidden answer, typed in two parts', async () => {
    const sandbox = makeSandbox();
    const terminal = bash('set -m; nmp; echo asleep; fg', ['--username', 'alice'], sandbox);
    await terminal.shows(PROMPT);
    terminal.press(`alice-${CTRL_Z}`);
    await terminal.shows(/asleep[\s\S]*Password for alice/);
    const [before] = parts(terminal);
    expect(before.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(before.lastIndexOf(HIDE_CURSOR));
    terminal.press(`password${ENTER}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.text()).toMatch(/Password for alice\n+Logged in as alice@company\.com$/);
    expect(terminal.output).not.toMatch(/alice-|\bpassword/);
    expect(terminal.isCursorVisible).toBe(true);
  });

  test('after which Ctrl-C still ends it', async () => {
    const terminal = bash('set -m; nmp; echo asleep; fg', ['--username', 'alice']);
    await terminal.shows(PROMPT);
    terminal.press(CTRL_Z);
    await terminal.shows(/asleep[\s\S]*Password for alice/);
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(130);
  });

  test.each([
    ['a confirmation', 'secrets delete kept', /No$/m, '', 'n', /\nNo\nNothing was deleted\.$/],
    ['a name to type', 'workspaces delete kept', /Type/, 'wrong', '-name\r', /\nwrong-name\n/],
  ])('with %s, which is drawn again', async (_, command, prompt, first, rest, end) => {
    const sandbox = makeSandbox();
    const { access_token: token } = await backend.signIn(backend.admin);
    const env = { ...sandbox.env, NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token };
    const words = nmpCommand(...command.split(' ')).replaceAll("'", '');
    const terminal = new Terminal(`exec bash -c 'set -m; ${words}; echo asleep; fg'`, { env });
    await terminal.shows(prompt);
    terminal.press(first + CTRL_Z);
    await terminal.shows(new RegExp(`asleep[^]*${prompt.source}[^]*${first}`, prompt.flags));
    terminal.press(rest);
    expect(await terminal.ended).toBe(1);
    expect(terminal.text()).toMatch(end);
  });

  test('also when another process has stopped it, and the shell echoes again', async () => {
    const script = 'echo $$; set -m; nmp; stty sane; echo asleep; fg';
    const terminal = bash(script, ['--username', 'alice']);
    const [, shell = ''] = await terminal.shows(/^(\d+)\n[\s\S]*Password for alice/);
    const [command = 0] = childrenOf(Number(shell));
    process.kill(command, 'SIGSTOP');
    await terminal.shows(/asleep[\s\S]*Password for alice/);
    terminal.press(`alice-password${ENTER}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.output).not.toContain('password');
  });

  test('and without a shell that controls jobs, the prompt stays and echoes nothing', async () => {
    const terminal = bash('exec nmp', ['--username', 'alice']);
    await terminal.shows(PROMPT);
    terminal.press(CTRL_Z);
    await terminal.shows(/Password for alice[\s\S]*Password for alice/);
    terminal.press(`alice-password${ENTER}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.output).not.toContain('password');
  });
});

test('a terminal that does not know its width gets the prompt in one line', async () => {
  const terminal = bash('stty columns 0; exec nmp', ['--username', 'alice']);
  await terminal.shows(PROMPT);
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(130);
});
