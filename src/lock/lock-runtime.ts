/** The pieces of the runtime that locks need, as a seam for tests. */

import type { Runtime } from '../runtime/runtime.ts';

export interface LockRuntime extends Pick<Runtime, 'now' | 'sleep'> {
  /** Milliseconds of a monotonic clock. */
  uptime(): number;
  readonly platform: NodeJS.Platform;
  /** Folders of programs, in order. */
  readonly programFolders: readonly string[];
  readonly pid: number;
}
