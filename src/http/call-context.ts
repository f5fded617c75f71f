/** The runtime, the authorizer and the logger that the attempts of a call share. */

import type { HttpRuntime } from './http-runtime.ts';
import type { RefusalContext } from './judge/explain-refusal.ts';
import type { Logger } from './logger.ts';

export interface CallContext extends RefusalContext {
  readonly runtime: HttpRuntime;
  readonly logger?: Logger | undefined;
}
