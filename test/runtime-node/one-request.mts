/** Sends one request, and ends by itself. */

import { networkFetch } from '../../src/runtime-node/network-fetch.ts';

const response = await networkFetch(() => undefined)(process.argv[2]!);
await response.text();
process.disconnect?.();
