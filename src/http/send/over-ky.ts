/**
 * The network of runtimes that have a `fetch`: ky calls it.
 *
 * | what ky offers | why it is off; `test/http/ky-limits.test.ts` shows it |
 * | -------------- | ----- |
 * | `timeout` | ends with the headers: a body that stalls is never ended |
 * | `retry` | ends with the headers: a body that is cut is not repeated |
 * | `afterResponse` | reads a clone: what a hook reads stays in memory a second time |
 * | a body in its `Request` | is cloned for the next attempt: the whole stream stays in memory |
 *
 * Builds leave out the parts of ky that only options need which are not passed here: see `scripts/light-ky/`.
 */

import ky from 'ky';
import type { HttpRuntime } from '../http-runtime.ts';

/** @param fetch - of the runtime or of the program. */
export function overKy(fetch: HttpRuntime['fetch']): HttpRuntime['fetch'] {
  return (url, init) =>
    ky(url, {
      method: init?.method ?? 'GET',
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      // The original options are used here, because ky copies options and clones its Request.
      fetch: () => fetch(url, init),
    });
}
