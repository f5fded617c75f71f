/** One process of a herd: knows its expired login, waits at the barrier, then wants a token. Tells when it started and had it. */

import { fromConfigFile } from '../../src/login/config-file-source.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { Session } from '../../src/session/session.ts';
import { passBarrier } from '../../test/support/processes/barrier.mjs';

const { baseUrl, mechanism } = JSON.parse(process.argv[2]!) as {
  baseUrl: string;
  mechanism: 'flock' | 'proper-lockfile';
};
const runtime = createNodeRuntime(mechanism === 'flock' ? {} : { programFolders: [] });
const session = new Session({ source: fromConfigFile(), runtime, baseUrl: async () => baseUrl });
await session.credential();
passBarrier();
// The monotonic clock is one for all processes of a machine.
const used = process.cpuUsage();
const started = Number(process.hrtime.bigint() / 1000n);
await session.token();
const ready = Number(process.hrtime.bigint() / 1000n);
const { user, system } = process.cpuUsage(used);
// What the end of a process takes must not be taken from those that are not ready yet.
await new Promise((resolve) => setTimeout(resolve, 1_000));
console.log(JSON.stringify({ started, ready, cpu: user + system }));
