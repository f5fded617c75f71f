/** A hook could throw this error; `over-ky.ts` passes no hooks. */

export const ForceRetryError = undefined;
