/** Two clients list workspaces again and again, across several lifetimes of their token. */

import { setTimeout as wait } from 'node:timers/promises';
import { NeMoPlatform } from 'nemo-platform';

const seconds = Number(process.argv[2]);
const clients = [new NeMoPlatform(), new NeMoPlatform()];

/** Seconds between two lines of progress. */
const INTERVAL = 3;

let calls = 0;
const start = Date.now();
let shown = 0;
for (let passed = 0; passed < seconds; passed = (Date.now() - start) / 1000) {
  if (passed - shown >= INTERVAL) {
    shown = passed;
    console.log(`${Math.round(passed)} of ${seconds} s: ${calls} lists`);
  }
  await Promise.all(
    clients.map(async (client) => {
      for await (const workspace of client.workspaces.list()) {
        if (workspace.name === '') throw new Error('a workspace without a name');
      }
      calls++;
    }),
  );
  await wait(200);
}
console.log(`${calls} lists by two clients, none failed`);
