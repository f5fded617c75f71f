/** What a command costs from start to exit, next to an empty Node. */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtProgram } from './built.ts';
import { configText } from './config-text.ts';
import { type Figures, figuresOf, samplesOf } from './rounds.ts';

const ROUNDS = 21;

/** Milliseconds. */
export interface StartUp {
  /** User and system time of the process. */
  readonly cpu: Figures;
  readonly wall: Figures;
}

interface Measured {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs its arguments and prints the times of the process alone: Node does not tell those of a child. */
const TIMED = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" >/dev/null 2>&1 </dev/null; } 2>&1';

/** @param home - an empty folder. */
export async function measureStartUp(baseUrl: string, home: string): Promise<StartUp> {
  const config = join(home, 'config.yaml');
  writeFileSync(config, configText(baseUrl), { mode: 0o600 });
  const env = { PATH: process.env['PATH'], HOME: home, NMP_CONFIG_FILE: config };
  const samples = await samplesOf(commandsFor(baseUrl), ROUNDS, (args) => timed(args, env));
  return {
    cpu: figuresOf(samples, ({ cpu }) => cpu),
    wall: figuresOf(samples, ({ wall }) => wall),
  };
}

/** Arguments of Node by what the table calls them. */
function commandsFor(baseUrl: string): Readonly<Record<string, readonly string[]>> {
  const nmp = fileURLToPath(builtProgram());
  const undici = fileURLToPath(import.meta.resolve('undici'));
  return {
    'node -e 0': ['-e', '0'],
    'a bare fetch': ['-e', `fetch('${baseUrl}').then((r) => r.text()).then(() => process.exit())`],
    'a request of undici': [
      '-e',
      `require('${undici}').request('${baseUrl}').then((r) => r.body.text()).then(() => process.exit())`,
    ],
    'a node:http GET': [
      '-e',
      `require('node:http').get('${baseUrl}', (r) => r.resume().on('end', () => process.exit()))`,
    ],
    'nmp auth token': [nmp, 'auth', 'token'],
    'nmp auth token --no-auto-refresh': [nmp, 'auth', 'token', '--no-auto-refresh'],
    'nmp auth token --context': [nmp, 'auth', 'token', '--context', 'context-0'],
    'nmp auth token --format json': [nmp, 'auth', 'token', '--format', 'json'],
    'nmp --help': [nmp, '--help'],
    'nmp auth --help': [nmp, 'auth', '--help'],
    'completion of a word': [nmp, 'complete', '--', 'workspaces', 'l'],
    'nmp auth status': [nmp, 'auth', 'status'],
    'nmp config view': [nmp, 'config', 'view'],
    'nmp workspaces list': [nmp, 'workspaces', 'list'],
    'nmp api': [nmp, 'api', '/apis/entities/v2/workspaces'],
  };
}

async function timed(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  const command = ['-c', TIMED, 'timed', process.execPath, ...args];
  // A command that fails ends the shell with its exit code.
  const { stdout } = await promisify(execFile)('bash', command, { env });
  const [wall = 0, user = 0, system = 0] = stdout
    .trim()
    .split(' ')
    .map((part) => Number(part) * 1000);
  return { cpu: user + system, wall };
}
