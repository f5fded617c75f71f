/** A process with one client, as users have one: the code of other clients would change how its own is compiled. */

import { REQUEST_CLIENTS } from './request-clients.ts';
import { cpuOf } from './rounds.ts';

/** Microseconds of CPU for one of `requests` requests are sent back. */
export interface Measurement {
  readonly inFlight: number;
  readonly requests: number;
}

const [name = '', baseUrl = ''] = process.argv.slice(2);
const retrieve = await REQUEST_CLIENTS[name]!(baseUrl);

process.on('message', async ({ inFlight, requests }: Measurement) => {
  process.send?.(await cpuOf(retrieve, inFlight, requests));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
