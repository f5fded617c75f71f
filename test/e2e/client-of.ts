/** Clients of the backend, and names that no other test has. */

import { NeMoPlatform } from '../../src/index.node.ts';
import type { Backend } from '../support/backends/backend.ts';

/** A client whose token is asked for again near expiry, as a backend service does it. */
export function clientOf(backend: Backend, person: Backend['admin']): NeMoPlatform {
  const accessToken = async () => (await backend.signIn(person)).access_token;
  return new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken });
}

let count = 0;
export const newName = () => `crew-${process.pid}-${++count}`;
