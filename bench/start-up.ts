/**
 * How long the CLI takes to start, against an empty Node: `nmp auth token` with a fresh token in a config of its own,
 * and `nmp --help`. Needs the build in dist/. Run: `npx tsx bench/start-up.ts`.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtProgram } from './built.ts';
import { median } from './median.ts';

const ROUNDS = 25;

const nmp = fileURLToPath(builtProgram());
const home = mkdtempSync(join(tmpdir(), 'nmp-bench-'));
const config = join(home, 'config.yaml');
writeFileSync(config, freshConfig(), { mode: 0o600 });

const commands: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  'nmp auth token': [nmp, 'auth', 'token'],
  'nmp auth token --format json': [nmp, 'auth', 'token', '--format', 'json'],
  'nmp auth status': [nmp, 'auth', 'status'],
  'nmp config view': [nmp, 'config', 'view'],
  'nmp --help': [nmp, '--help'],
  'nmp auth --help': [nmp, 'auth', '--help'],
  'completion of a word': [nmp, 'complete', '--', 'workspaces', 'l'],
};

try {
  const samples = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const ms = timeOf(args);
      // The first round fills the caches of the file system.
      if (round >= 0) samples.get(name)!.push(ms);
    }
  }
  const floor = median(samples.get('node -e 0')!);
  console.log(`Node ${process.version}, ${ROUNDS} rounds in turn, medians.`);
  console.table(
    Object.fromEntries(
      Array.from(samples, ([name, values]) => {
        const ms = median(values);
        return [name, { ms: ms.toFixed(0), '× node -e 0': (ms / floor).toFixed(2) }];
      }),
    ),
  );
} finally {
  rmSync(home, { recursive: true });
}

function timeOf(args: string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { PATH: process.env['PATH'], HOME: home, NMP_CONFIG_FILE: config },
    encoding: 'utf8',
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

function freshConfig(): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = { sub: 'bench', email: 'bench@company.com', iat: seconds, exp: seconds + 86_400 };
  const token = [{ alg: 'none' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `current_context: "default"
clusters:
  - name: "default-cluster"
    base_url: "http://localhost:8080"
users:
  - type: "oauth"
    name: "default-user"
    token: "${token}."
    refresh_token: "never-used"
contexts:
  - name: "default"
    cluster: "default-cluster"
    user: "default-user"
    workspace: "default"
`;
}
