/** The error for a status; `over-ky.ts` passes `throwHttpErrors: false`. */

export const HTTPError = undefined;
