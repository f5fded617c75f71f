/** Ends a request at its time limit; `over-ky.ts` passes `timeout: false`. */

export default undefined;
