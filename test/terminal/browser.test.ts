/** Logins at a terminal whose browser does not come: the page is printed, and that is enough. */

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { leaksInTexts } from '../support/faults/canary.ts';
import { makeSandbox, NMP, type Sandbox } from '../support/files/sandbox.ts';
import { Terminal } from '../support/terminal/terminal.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300, pollInterval: 0.2 });
});
afterAll(() => backend.stop());

interface Place {
  readonly env?: Readonly<Record<string, string>>;
  /** A module that Node loads before the command. */
  readonly preload?: string;
}

/** Logs in where no other program is to be found than those of the sandbox. */
async function login(sandbox: Sandbox, { env = {}, preload }: Place = {}): Promise<Terminal> {
  const words = [process.execPath, ...(preload ? ['--require', preload] : []), NMP];
  const command = `exec ${words.join(' ')} auth login --base-url ${backend.baseUrl}`;
  const path = { PATH: join(sandbox.home, 'bin') };
  const terminal = new Terminal(command, { env: { ...sandbox.env, ...path, ...env } });
  const [, page] = await terminal.shows(/open the page (\S+)/);
  const [, code] = await terminal.shows(/enter the code (\S+) to/);
  await backend.approveDevice(`${page}?user_code=${code}`, backend.admin);
  expect(await terminal.ended).toBe(0);
  return terminal;
}

/** A program that writes down what it was given. */
function program(path: string, thenDo: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const script = [
    '#!/bin/sh',
    `{ echo "argv $*"; /usr/bin/env; } >${path}.tmp`,
    `/bin/mv ${path}.tmp ${path}.given`,
    thenDo,
  ];
  writeFileSync(path, `${script.join('\n')}\n`);
  chmodSync(path, 0o755);
}

const given = (path: string) => readFileSync(`${path}.given`, 'utf8');

/** It ends with the test, not with the login. */
function hanging(sandbox: Sandbox): string {
  onTestFinished(() => {
    const pid = Number(readFileSync(join(sandbox.home, 'pid'), 'utf8'));
    process.kill(pid, 'SIGKILL');
  });
  return `echo $$ >${sandbox.home}/pid; exec /bin/sleep 600`;
}

const LOGGED_IN = /\nWaiting for authentication\.\.\.\nLogged in as alice@company\.com$/;

test('F-09: no opener is installed', async () => {
  const sandbox = makeSandbox();
  const terminal = await login(sandbox);
  expect(terminal.text()).toMatch(LOGGED_IN);
});

test.each<[string, (sandbox: Sandbox) => string]>([
  ['works', () => 'exit 0'],
  ['fails', () => 'echo "cannot open display" >&2; exit 1'],
  ['hangs', hanging],
])('F-09: the opener %s', async (_, thenDo) => {
  const sandbox = makeSandbox();
  const opener = join(sandbox.home, 'bin', 'xdg-open');
  program(opener, thenDo(sandbox));
  const terminal = await login(sandbox);
  expect(terminal.text()).toMatch(LOGGED_IN);
  expect(given(opener)).toMatch(/^argv http:\S+\?user_code=\S+\n/);
});

test('F-09: no browser is opened over SSH', async () => {
  const sandbox = makeSandbox();
  const opener = join(sandbox.home, 'bin', 'xdg-open');
  program(opener, 'exit 0');
  const terminal = await login(sandbox, { env: { SSH_CONNECTION: '::1 1 ::1 22' } });
  expect(terminal.text()).toMatch(LOGGED_IN);
  expect(existsSync(`${opener}.given`)).toBe(false);
});

/** Looks to Node like the Linux of Windows, whose drives are in the sandbox. */
function windowsAround(sandbox: Sandbox): { preload: string; powerShell: string } {
  const drives = join(sandbox.home, 'mnt');
  const preload = join(sandbox.home, 'wsl.cjs');
  const code = `
    const fs = require('node:fs');
    require('node:os').release = () => '5.15.153.1-microsoft-standard-WSL2';
    const { statSync, readFileSync } = fs;
    const { access, readFile } = fs.promises;
    const noContainer = (path) => {
      if (/^\\/(?:\\.dockerenv|run\\/\\.containerenv|proc\\/self\\/(?:cgroup|mountinfo))$/.test(path))
        throw Object.assign(new Error('none'), { code: 'ENOENT' });
    };
    fs.statSync = (path, ...rest) => (noContainer(path), statSync(path, ...rest));
    fs.readFileSync = (path, ...rest) => (noContainer(path), readFileSync(path, ...rest));
    const isConfig = (path) => path === '/etc/wsl.conf';
    fs.promises.access = async (path, ...rest) => isConfig(path) || access(path, ...rest);
    fs.promises.readFile = async (path, ...rest) =>
      isConfig(path) ? '[automount]\\nroot = ${drives}\\n' : readFile(path, ...rest);
  `;
  writeFileSync(preload, code);
  const powerShell = join(drives, 'c/Windows/System32/WindowsPowerShell/v1.0/powershell.exe');
  return { preload, powerShell };
}

test.each<[string, (sandbox: Sandbox) => string]>([
  ['works', () => 'exit 0'],
  ['fails', () => 'exit 1'],
  ['hangs', hanging],
])('F-09: in WSL the opener of Windows %s', async (_, thenDo) => {
  const sandbox = makeSandbox();
  const { preload, powerShell } = windowsAround(sandbox);
  program(powerShell, thenDo(sandbox));
  const terminal = await login(sandbox, { preload });
  expect(terminal.text()).toMatch(LOGGED_IN);
  expect(given(powerShell)).toMatch(/^argv .*-EncodedCommand \S+\n/);
});

test('F-09: in WSL without access to Windows no browser is opened', async () => {
  const sandbox = makeSandbox();
  const terminal = await login(sandbox, { preload: windowsAround(sandbox).preload });
  expect(terminal.text()).toMatch(LOGGED_IN);
});

test('T-07: the browser receives the page and no secret', async () => {
  const sandbox = makeSandbox();
  const opener = join(sandbox.home, 'bin', 'xdg-open');
  program(opener, 'exit 0');
  const variable = { NMP_ACCESS_TOKEN: 'canary-access-token' };
  await login(sandbox, { env: variable });
  const { token, refresh_token } = sandbox.tokens();
  const seen = { 'what the opener was given': given(opener) };
  expect(leaksInTexts({ ...variable, token, refresh_token }, seen)).toEqual([]);
});
