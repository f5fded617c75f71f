/** The error of a call in other words, for commands that know more of the next step than the client does. */

import type { APIError, APIErrorOptions } from '../../errors.ts';

/** An equal error with another summary, hint or remedy. */
export function reworded<E extends APIError>(
  error: E,
  words: {
    readonly summary?: string;
    readonly hint: string | undefined;
    readonly remedy?: string | undefined;
  },
): E {
  const { code, method, url, status, detail, fields, requestId, retryable } = error;
  const Same = error.constructor as new (summary: string, options: APIErrorOptions) => E;
  return new Same(words.summary ?? error.summary, {
    ...{ code, method, url, status, detail, fields, requestId, retryable },
    hint: words.hint,
    remedy: words.remedy ?? error.remedy,
  });
}
