/** Flags of `open` for paths that another user can replace at any moment. Windows has neither; there they are 0. */

import { constants } from 'node:fs';

/** Refuses a symbolic link. */
export const NO_FOLLOW: number = (constants.O_NOFOLLOW as number | undefined) ?? 0;
/** Never waits: opening a FIFO would wait for another process, and reading `/proc/kmsg` for the kernel. */
export const NO_WAIT: number = (constants.O_NONBLOCK as number | undefined) ?? 0;
