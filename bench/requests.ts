/** CPU time that one request costs the client, for this package and its peers in one process. */

import { requestClients } from './request-clients.ts';
import { cpuOf, type Figures, rounds } from './rounds.ts';

const ROUNDS = 9;
const REQUESTS = 500;
const IN_FLIGHT = [1, 50];

/** Microseconds by the number of requests in flight, then by client. */
export async function measureRequests(baseUrl: string): Promise<Record<string, Figures>> {
  const clients = await requestClients(baseUrl);
  const results: Record<string, Figures> = {};
  for (const inFlight of IN_FLIGHT) {
    results[inFlight] = await rounds(clients, ROUNDS, (request) =>
      cpuOf(request, inFlight, REQUESTS),
    );
  }
  return results;
}
