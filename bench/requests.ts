/**
 * CPU time that one request costs the client: raw fetch, ky alone, openai-node and this SDK, in turn in one process,
 * against a loopback server in another. Needs the build in dist/. Run: `npx tsx bench/requests.ts`.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import ky from 'ky';
import type * as Package from 'nemo-platform';
import OpenAI from 'openai';
import { builtEntry } from './built.ts';
import { median } from './median.ts';

const ROUNDS = 9;
const REQUESTS = 1_000;
const IN_FLIGHT = [1, 50];
const PATH = '/apis/entities/v2/workspaces/default';

const claims = { sub: 'bench', iat: now(), exp: now() + 86_400, scope: 'platform:read' };
const token = [{ alg: 'none' }, claims, ''].map(toBase64url).join('.');

const server = fork(new URL('./loopback-server.ts', import.meta.url), { serialization: 'json' });
const [port] = (await once(server, 'message')) as [number];
const baseUrl = `http://127.0.0.1:${port}`;
const url = baseUrl + PATH;
const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };

const { NeMoPlatform } = (await import(builtEntry().href)) as typeof Package;
const openai = new OpenAI({ baseURL: baseUrl, apiKey: token, maxRetries: 2 });
const nemo = new NeMoPlatform({ baseUrl, accessToken: token });

const clients: Record<string, () => PromiseLike<unknown>> = {
  'raw fetch': async () => (await fetch(url, { headers })).json(),
  ky: () => ky(url, { headers }).json(),
  'openai-node': () => openai.get(PATH),
  'nemo-platform': () => nemo.workspaces.retrieve('default'),
};

const rows: Record<string, Record<string, string>> = {};
for (const inFlight of IN_FLIGHT) {
  const costs = await measure(inFlight);
  const floor = costs.get('raw fetch')!;
  for (const [name, cost] of costs) {
    rows[name] ??= {};
    rows[name][`µs CPU, ${inFlight} in flight`] = cost.toFixed(0);
    rows[name][`× raw fetch, ${inFlight} in flight`] = (cost / floor).toFixed(2);
  }
}
console.log(`Node ${process.version}, ${ROUNDS} rounds of ${REQUESTS} requests each, medians.`);
console.table(rows);
server.disconnect();

/** The clients take turns in each round, so that a busy machine is unfair to all of them alike. */
async function measure(inFlight: number): Promise<Map<string, number>> {
  const samples = new Map(Object.keys(clients).map((name) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, request] of Object.entries(clients)) {
      const cost = await costOf(request, inFlight);
      // The first round warms up compiler and connections.
      if (round >= 0) samples.get(name)!.push(cost);
    }
  }
  return new Map(Array.from(samples, ([name, values]) => [name, median(values)]));
}

/** Microseconds of CPU, user and system, for one of `REQUESTS` requests. */
async function costOf(request: () => PromiseLike<unknown>, inFlight: number): Promise<number> {
  globalThis.gc?.();
  let left = REQUESTS;
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left-- > 0) await request();
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / REQUESTS;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function toBase64url(part: object | string): string {
  return Buffer.from(part === '' ? '' : JSON.stringify(part)).toString('base64url');
}
