/** An embedded backend in another process, which many processes share and a test may kill. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Backend } from './backend.ts';
import { COMMANDS, type Controls } from './controls.ts';
import type { EmbeddedBackend, EmbeddedOptions } from './embedded/embedded-backend.ts';
import { passwordSignIn } from './password-sign-in.ts';
import { walkPages } from './walk-pages.ts';

const SCRIPT = fileURLToPath(new URL('provider-process.ts', import.meta.url));

type Addresses = Pick<
  EmbeddedBackend,
  | 'baseUrl'
  | 'issuer'
  | 'clientId'
  | 'tokenEndpoint'
  | 'revocationEndpoint'
  | 'admin'
  | 'guest'
  | 'accessTokenLifetime'
>;

export interface RemoteBackend extends Backend, Addresses {
  readonly controls: Controls;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
}

export async function startRemoteBackend(options: EmbeddedOptions = {}): Promise<RemoteBackend> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, SCRIPT, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const { control, ...addresses } = await firstLine(child, ended);
  const controls = remoteControls(control);
  return {
    name: 'embedded',
    ...addresses,
    controls,
    workload: { subjectToken: () => controls.subjectToken() },
    broker: undefined,
    gateway: undefined,
    demanding: undefined,
    reportsDeletions: false,
    signIn: (person, scope) => passwordSignIn(addresses, person, scope),
    approveDevice: (url, person) => walkPages(url, person, 'approve'),
    denyDevice: (url, person) => walkPages(url, person, 'deny'),
    refreshes: () => controls.refreshes(),
    stop() {
      child.stdin!.end();
      return ended;
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function firstLine(
  child: ChildProcess,
  ended: Promise<void>,
): Promise<Addresses & { readonly control: string }> {
  const lines = createInterface({ input: child.stdout! });
  const early = ended.then((): never => {
    throw new Error('The backend ended before it listened.');
  });
  const [line] = (await Promise.race([once(lines, 'line'), early])) as [string];
  early.catch(() => {});
  return JSON.parse(line) as Addresses & { readonly control: string };
}

function remoteControls(url: string): Controls {
  const ask = async (command: string, args: readonly unknown[]): Promise<unknown> => {
    const reply = await fetch(url, { method: 'POST', body: JSON.stringify({ command, args }) });
    return ((await reply.json()) as { result: unknown }).result;
  };
  return Object.fromEntries(
    COMMANDS.map((command) => [command, (...args: unknown[]) => ask(command, args)]),
  ) as unknown as Controls;
}
