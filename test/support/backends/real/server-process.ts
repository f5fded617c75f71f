/** A server as a process group of its own: logs to a file, is polled until it is ready, and ends even if the tests crash. */

import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface ServerOptions {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logFile: string;
  /** URL that responds with a status below 500 when the server is ready. */
  readonly readyUrl: string;
}

/** The variable that names the folder of the run; the process that started the run removes it. */
export const SERVERS_FOLDER = 'NMP_TEST_SERVERS';
/** The file in it that lists the process groups to end. */
export const SERVERS_LIST = 'process-groups';

/** Milliseconds; a start takes 20 s, and minutes on a busy machine. */
const MAX_START_TIME = 400_000;
const ASK_EVERY = 250;

export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #options: ServerOptions;
  readonly #kill = () => this.#signal('SIGKILL');

  constructor(options: ServerOptions) {
    this.#options = options;
    const log = openSync(options.logFile, 'a');
    this.#child = spawn(options.program, options.args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    process.once('exit', this.#kill);
    const folder = process.env[SERVERS_FOLDER];
    if (folder !== undefined) appendFileSync(join(folder, SERVERS_LIST), `${this.#child.pid}\n`);
  }

  /** @throws Error with the end of the log when the server ends or is not ready in time. */
  async ready(): Promise<void> {
    const end = Date.now() + MAX_START_TIME;
    while (Date.now() < end) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) break;
      const reply = await fetch(this.#options.readyUrl).catch(() => undefined);
      await reply?.body?.cancel();
      if (reply !== undefined && reply.status < 500) return;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    }
    const log = readFileSync(this.#options.logFile, 'utf8').split('\n').slice(-40).join('\n');
    await this.stop();
    throw new Error(`${this.#options.name} did not start:\n${log}`);
  }

  async stop(): Promise<void> {
    process.off('exit', this.#kill);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#signal('SIGKILL');
    await ended;
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.#child.pid!, signal);
    } catch {
      // The process has ended already.
    }
  }
}

/** A port on which no process listens at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
