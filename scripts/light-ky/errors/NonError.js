/** Wraps what is thrown without being an error, for retries; `over-ky.ts` passes `retry: 0`. */

export const NonError = undefined;
