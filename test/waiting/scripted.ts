/** A server that responds each path with the next line of a script, and a clock that moves only when a wait sleeps. */

import { type LoopbackServer, sendJson, serve } from '../support/http/loopback-server.ts';
import { testRuntime, testTransport } from '../support/http/test-transport.ts';

/** Status and body of a response. */
export type Line = readonly [status: number, body: unknown];

/** The last line of each path is repeated. Keys are the ends of paths, without query. */
export async function scripted(script: Readonly<Record<string, readonly Line[]>>) {
  const counts = new Map<string, number>();
  const server: LoopbackServer = await serve(({ url }, response) => {
    const path = url.replace(/\?.*/, '');
    const key = Object.keys(script).find((end) => path.endsWith(end)) ?? '';
    const lines = script[key] ?? [[404, { detail: 'Not Found' }]];
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const [status, body] = lines[Math.min(count, lines.length - 1)]!;
    sendJson(response, status, body);
  });
  let now = 0;
  const waits: number[] = [];
  const runtime = testRuntime({
    now: () => now,
    sleep: async (ms, signal) => {
      if (signal?.aborted) throw signal.reason;
      now += ms;
      waits.push(ms);
    },
  });
  return { server, waits, transport: testTransport(server.url, { runtime, maxRetries: 0 }) };
}

export function states(...names: readonly string[]): readonly Line[] {
  return names.map((status) => [200, { name: 'x', status }]);
}
