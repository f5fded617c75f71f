/** How long commands take from start to exit, next to an empty Node. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtProgram } from './built.ts';
import { configText } from './config-text.ts';
import { type Figures, rounds } from './rounds.ts';

const ROUNDS = 11;

/**
 * Milliseconds.
 *
 * @param home - an empty folder.
 */
export async function measureStartUp(baseUrl: string, home: string): Promise<Figures> {
  const config = join(home, 'config.yaml');
  writeFileSync(config, configText(baseUrl), { mode: 0o600 });
  const nmp = fileURLToPath(builtProgram());
  const env = { PATH: process.env['PATH'], HOME: home, NMP_CONFIG_FILE: config };
  const commands: Record<string, readonly string[]> = {
    'node -e 0': ['-e', '0'],
    'a bare fetch': ['-e', `fetch('${baseUrl}').then((r) => r.text()).then(() => process.exit())`],
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
  return rounds(commands, ROUNDS, async (args) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
    return performance.now() - started;
  });
}
