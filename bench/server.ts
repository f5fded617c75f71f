/** Starts the server of the benchmarks. */

import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BenchServer {
  readonly baseUrl: string;
  stop(): void;
}

export async function startServer(): Promise<BenchServer> {
  const child = fork(new URL('./loopback-server.ts', import.meta.url), { serialization: 'json' });
  const [port] = (await once(child, 'message')) as [number];
  return { baseUrl: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}
