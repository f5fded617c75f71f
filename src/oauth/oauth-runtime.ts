/** What protocol steps need of the outside; every effect is handed in. */

import type { Runtime } from '../runtime/runtime.ts';

/** Its `fetch` is never the authorised transport: token and discovery traffic carries no bearer. */
export type OAuthRuntime = Pick<Runtime, 'fetch' | 'now' | 'sleep'>;

/** Milliseconds that a discovery answer may take. */
export const DISCOVERY_TIMEOUT = 10_000;

/** Milliseconds that a token endpoint may take. */
export const GRANT_TIMEOUT = 30_000;
