/** Two clients list workspaces again and again, across several lifetimes of their token. */

import { setTimeout as wait } from 'node:timers/promises';
import { NeMoPlatform } from 'nemo-platform';

const seconds = Number(process.argv[2]);
const clients = [new NeMoPlatform(), new NeMoPlatform()];

let calls = 0;
const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
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
