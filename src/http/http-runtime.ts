/** The pieces of the runtime that HTTP needs. */

import type { Runtime } from '../runtime/runtime.ts';

export type HttpRuntime = Pick<Runtime, 'userAgent' | 'fetch' | 'now' | 'random' | 'sleep'>;
