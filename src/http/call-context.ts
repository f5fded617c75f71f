/** What the attempts of a call work with. */

import type { HttpRuntime } from './http-runtime.ts';
import type { RefusalContext } from './judge/explain-refusal.ts';
import type { Logger } from './logger.ts';

export interface CallContext extends RefusalContext {
  readonly runtime: HttpRuntime;
  readonly logger?: Logger | undefined;
}
