/** Waits before a retry; `over-ky.ts` passes `retry: 0`. */

export default undefined;
