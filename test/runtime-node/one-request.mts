/** Sends one request, and tells which connections keep this process alive after it. */

import { networkFetch } from '../../src/runtime-node/network-fetch.ts';

const response = await networkFetch(() => undefined).fetch(process.argv[2]!);
await response.text();
await new Promise(setImmediate);
process.send!(process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')));
process.disconnect();
