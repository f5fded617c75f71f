/** The real platform server with settings for the tests, seeded. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { command } from './command.ts';
import { type PlatformSettings, settingsOf } from './platform-settings.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { ServerProcess } from './server-process.ts';

export interface PlatformServerOptions extends Omit<PlatformSettings, 'generation' | 'baseUrl'> {
  readonly python: PythonEnvironment;
  readonly port: number;
}

const SERVICES = 'auth,entities,secrets,files,jobs,models,inference-gateway,guardrails,intake';

/** The jobs controller starts only where a cluster is named, even if no job runs there. */
function clusterOutOfReach(folder: string): string {
  const name = 'none';
  const settings = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server: 'http://127.0.0.1:9' } }],
    users: [{ name, user: {} }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: name } }],
  };
  const file = join(folder, 'kubeconfig.yaml');
  writeFileSync(file, stringify(settings));
  return file;
}

export async function startPlatformServer(options: PlatformServerOptions): Promise<ServerProcess> {
  const { folder, port, python } = options;
  const { generation } = python;
  const baseUrl = `http://127.0.0.1:${port}`;
  const home = join(folder, 'platform-home');
  mkdirSync(home, { recursive: true });
  const settingsFile = join(folder, 'platform.yaml');
  const { settings, secrets } = settingsOf({ ...options, generation, baseUrl });
  writeFileSync(settingsFile, stringify(settings));
  const own = {
    CONFIG_FILE_PATH: settingsFile,
    // Nothing listens there: what needs ClickHouse responds with 503, the rest works.
    INTAKE_CLICKHOUSE_URL: 'http://127.0.0.1:9',
    BASE_URL: baseUrl,
    PLATFORM_SEED_MODEL_PROVIDER_ENABLED: 'false',
    DATA_DIR: join(folder, 'platform-data'),
  };
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    NO_PROXY: '127.0.0.1,localhost',
    KUBECONFIG: clusterOutOfReach(folder),
    POD_NAMESPACE: 'none',
    ...secrets,
    ...Object.fromEntries(
      Object.entries(own).map(([ending, value]) => [generation.prefix + ending, value]),
    ),
  };
  const server = new ServerProcess({
    name: 'The platform server',
    program: python.cli,
    args: [
      ...['services', 'run', '--port', String(port), '--services', SERVICES],
      ...['--controllers', generation.controllers],
    ],
    env,
    cwd: folder,
    logFile: join(folder, 'platform.log'),
    readyUrl: `${baseUrl}/apis/auth/discovery`,
  });
  await server.ready();
  // Before the seed, every user gets 403.
  await command(python.python, ['-m', generation.seedModule], { cwd: folder, env });
  return server;
}
