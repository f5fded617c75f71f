/** A home for real shells: `nmp` is found in its PATH, and a config file with contexts is there. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestAPI, test } from 'vitest';
import { makeSandbox, NMP, type Sandbox } from '../../support/files/sandbox.ts';

/** Each name is one that a shell could stumble over. */
export const CONTEXTS = ['prod', 'prod-eu', 'lab:a', 'a$(touch pwned)', 'with space'] as const;

export interface ShellHome {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string>>;
}

export function shellHome(options: { readonly baseUrl?: string } = {}): ShellHome {
  const { baseUrl = 'https://nmp.company.com' } = options;
  const sandbox = makeSandbox();
  const folder = join(sandbox.home, 'bin');
  mkdirSync(folder);
  setProgram(sandbox, `exec '${process.execPath}' '${NMP}' "$@"`);
  mkdirSync(dirname(sandbox.configFile), { recursive: true });
  const lines = [
    'current_context: prod',
    `clusters: [{ name: c, base_url: "${baseUrl}" }]`,
    // Expired: using it needs a refresh.
    'users: [{ name: u, type: oauth, token: eyJhbGciOiJub25lIn0.eyJleHAiOjF9., refresh_token: CANARY-REFRESH }]',
    'contexts:',
    ...CONTEXTS.map((name) => `  - { name: '${name}', cluster: c, user: u }`),
  ];
  writeFileSync(sandbox.configFile, `${lines.join('\n')}\n`, { mode: 0o600 });
  const env = { PATH: `${folder}:${sandbox.env['PATH']}`, TERM: 'xterm', LC_ALL: 'C.UTF-8' };
  return { sandbox, env };
}

/** From now on `nmp` still prints the script of the shell, but fails with noise when it is asked; then the file `asked` is there. */
export async function breakProgram({ sandbox }: ShellHome, shell: string): Promise<void> {
  const { stdout } = await sandbox.nmp(['completion', shell]);
  writeFileSync(join(sandbox.home, 'script'), stdout);
  const failure = 'echo boom >&2; touch "$HOME/asked"; exit 1';
  setProgram(sandbox, `if [ $1 = completion ]; then cat "$HOME/script"; else ${failure}; fi`);
}

export function wasAsked({ sandbox }: ShellHome): boolean {
  return existsSync(join(sandbox.home, 'asked'));
}

/** Whether something that a name or a line holds was run as a command. */
export function wasFooled({ sandbox }: ShellHome): boolean {
  return existsSync(join(sandbox.home, 'pwned'));
}

function setProgram({ home }: Sandbox, body: string): void {
  const file = join(home, 'bin', 'nmp');
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

/** The `test` of a shell: skipped where the shell is not installed. In CI a missing shell is a failure. */
export function testIn(shell: string): TestAPI {
  if (isInstalled(shell)) return test;
  if (process.env['CI'] === undefined) return test.skip as TestAPI;
  throw new Error(`${shell} is not installed. Run: apt-get install ${shell}`);
}

/** @throws Error naming the program that every machine needs for these tests. */
export function requireProgram(name: string): void {
  if (!isInstalled(name)) throw new Error(`${name} is not installed. Run: apt-get install ${name}`);
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
