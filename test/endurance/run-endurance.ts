/** Lets workers of one or both languages do all that is done to a login, on one file, and counts what came of it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import type { RemoteBackend } from '../support/backends/remote-backend.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { builtChild } from '../support/processes/built-child.ts';
import type { WorkerReport } from './worker-report.ts';

export interface EnduranceOptions {
  readonly backend: RemoteBackend;
  readonly seed: number;
  /** Of all workers together. */
  readonly operations: number;
  readonly workers: number;
  /** Path of a Python with the platform's SDK, and how many of its workers join. */
  readonly python?: { readonly path: string; readonly workers: number } | undefined;
}

export interface EnduranceReport {
  readonly ours: readonly WorkerReport[];
  readonly theirs: readonly WorkerReport[];
  /** What the provider counted. */
  readonly refreshes: number;
  /** Refreshes of our processes, and of the others, that the provider refused. */
  readonly refused: { readonly ours: number; readonly theirs: number };
  /** Changes of contexts that the write of another process has undone. */
  readonly lost: number;
  readonly mode: number;
  /** Whether the last login can still be renewed. */
  readonly lives: boolean;
}

export async function runEndurance(options: EnduranceOptions): Promise<EnduranceReport> {
  const { backend, workers, python } = options;
  const home = mkdtempSync(join(tmpdir(), 'nmp-endurance-'));
  const configFile = join(home, 'config.yaml');
  const path = process.env['PATH'] ?? '';
  const file = { NMP_CONFIG_FILE: configFile, NHX_CONFIG_FILE: configFile };
  const env = { PATH: path, HOME: home, ...file };
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const login = { baseUrl: backend.baseUrl, token: access_token, refreshToken: refresh_token };
  writeStoredLogin(configFile, login);
  const each = Math.ceil(options.operations / (workers + (python?.workers ?? 0)));
  const orders = (name: string, i: number) =>
    JSON.stringify({
      name,
      seed: options.seed + i,
      operations: each,
      baseUrl: backend.baseUrl,
      tokenEndpoint: backend.tokenEndpoint,
      clientId: backend.clientId,
      person: backend.admin,
    });
  const worker = await builtChild(new URL('worker.mts', import.meta.url));
  const script = fileURLToPath(new URL('worker.py', import.meta.url));
  const reports = await Promise.all(
    Array.from({ length: workers + (python?.workers ?? 0) }, (_, i) =>
      i < workers
        ? reportOf(process.execPath, [worker, orders(`worker-${i}`, i)], env)
        : reportOf(python!.path, [script, orders(`python-${i}`, i)], env),
    ),
  );
  const lives = await canBeRenewed(env, backend.baseUrl);
  const sent = await backend.controls.log('token');
  const refreshes = sent.filter(({ grantType }) => grantType === 'refresh_token');
  const refused = refreshes.filter(({ outcome }) => outcome !== 'ok');
  const byOurs = refused.filter(({ sender }) => sender === 'node').length;
  const { contexts } = parse(readFileSync(configFile, 'utf8')) as {
    contexts: { name: string; workspace: string }[];
  };
  const undone = reports.filter(({ name, workspace }) => {
    const own = contexts.find((context) => context.name === name);
    return workspace !== null && own?.workspace !== workspace;
  });
  const mode = statSync(configFile).mode & 0o777;
  rmSync(home, { recursive: true });
  return {
    ours: reports.slice(0, workers),
    theirs: reports.slice(workers),
    refreshes: refreshes.length - refused.length,
    refused: { ours: byOurs, theirs: refused.length - byOurs },
    lost: reports.reduce((sum, { lost }) => sum + lost, undone.length),
    mode,
    lives,
  };
}

type Env = Readonly<Record<string, string>>;

/** @throws Error when the worker dies. */
async function reportOf(command: string, args: readonly string[], env: Env): Promise<WorkerReport> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`A worker ended with ${signal ?? code}.`);
  return JSON.parse(output) as WorkerReport;
}

/** Being logged out is fine if a logout was the last change. */
async function canBeRenewed(environment: Env, baseUrl: string): Promise<boolean> {
  const runtime = createNodeRuntime({ environment });
  const store = runtime.configStore!();
  const { contexts } = await store.load();
  const tokens = storedTokens(contexts.find(({ name }) => name === 'default'));
  if (tokens === undefined) return true;
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl });
  return login.renew(tokens).then(
    () => true,
    () => false,
  );
}
