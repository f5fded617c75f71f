/** Errors of the network layer in the form that `fetch` gives them: a TypeError whose cause has the code of the system. */

/** What happened, as a code. Node's own error can hold pieces of the response. */
class NetworkCause extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * @param what - `fetch failed` before the headers of the response, `terminated` after them.
 * @param error - of Node, or a code.
 */
export function networkError(what: 'fetch failed' | 'terminated', error: unknown): TypeError {
  const code = typeof error === 'string' ? error : codeOf(error);
  return new TypeError(what, code === undefined ? {} : { cause: new NetworkCause(code) });
}

function codeOf(error: unknown): string | undefined {
  const { code, errors } = Object(error) as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return errors === undefined ? undefined : codeOf(errors[0]);
}
