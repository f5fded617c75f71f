/** The parts of the runtime that OAuth requests need. */

import type { Runtime } from '../runtime/runtime.ts';

/** `fetch` is never the authorized transport: token and discovery requests carry no bearer token. */
export type OAuthRuntime = Pick<Runtime, 'fetch' | 'now' | 'sleep'>;

/** Maximum milliseconds for a discovery response. */
export const DISCOVERY_TIMEOUT = 10_000;

/** Maximum milliseconds for a response of a token endpoint. */
export const GRANT_TIMEOUT = 30_000;
