/** CPU time that one request costs the client, for this package and its peers, each in a process of its own. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { REQUEST_CLIENTS } from './request-clients.ts';
import type { Measurement } from './request-worker.ts';
import { type Figures, rounds } from './rounds.ts';

const ROUNDS = 9;
const REQUESTS = 2_000;
const IN_FLIGHT = [1, 50];

/** Microseconds by the number of requests in flight, then by client. */
export async function measureRequests(baseUrl: string): Promise<Record<string, Figures>> {
  const workers: Record<string, ChildProcess> = {};
  const results: Record<string, Figures> = {};
  try {
    for (const name of Object.keys(REQUEST_CLIENTS)) {
      const worker = fork(new URL('./request-worker.ts', import.meta.url), [name, baseUrl]);
      workers[name] = worker;
      await once(worker, 'message');
    }
    for (const inFlight of IN_FLIGHT) {
      results[inFlight] = await rounds(workers, ROUNDS, (worker) =>
        measure(worker, { inFlight, requests: REQUESTS }),
      );
    }
  } finally {
    for (const worker of Object.values(workers)) worker.kill();
  }
  return results;
}

async function measure(worker: ChildProcess, measurement: Measurement): Promise<number> {
  worker.send(measurement);
  const [microseconds] = (await once(worker, 'message')) as [number];
  return microseconds;
}
