/** The error of a time limit; `over-ky.ts` passes `timeout: false`. */

export const TimeoutError = undefined;
