/** Two clients list workspaces again and again, across several lifetimes of their token. */

import { NeMoPlatform } from 'nemo-platform';

const lifetime = Number(process.argv[2]) * 1000;
const lifetimes = Number(process.argv[3]);
const clients = [new NeMoPlatform(), new NeMoPlatform()];

const expiries = new Set<number>();
let calls = 0;
// Renewal comes after half of a short life, so that so many tokens are used for sure.
const end = Date.now() + lifetime * lifetimes;
while (Date.now() < end) {
  await Promise.all(
    clients.map(async (client) => {
      for await (const workspace of client.workspaces.list()) {
        if (workspace.name === '') throw new Error('a workspace without a name');
      }
      calls++;
      const credential = await client.credential();
      expiries.add(credential?.expiresAt?.getTime() ?? 0);
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
}
console.log(`${calls} lists by two clients used ${expiries.size} access tokens`);
