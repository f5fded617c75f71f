/** Reduces an error of other code to its name and its code, which contain no secret. */

/** An error of other code, reduced to its class name and its code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …). */
export class ForeignError extends Error {
  override readonly name: string;
  readonly code: string | undefined;

  constructor(original: unknown) {
    const name = nameOf(original);
    const code = systemCode(original);
    super(code ?? name);
    this.name = name;
    this.code = code;
    // The stack of this error is useless, and the original one contains the original message.
    this.stack = `${name}: ${this.message}`;
  }
}

/** The first `code` that looks like an error code, searched from the error along its causes; fetch puts it in `cause`. */
export function systemCode(error: unknown): string | undefined {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const code: unknown = 'code' in e ? e.code : undefined;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code;
    if (e instanceof AggregateError && e.errors.length > 0) {
      const inner = systemCode(e.errors[0]);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function nameOf(original: unknown): string {
  if (!(original instanceof Error)) return 'Error';
  return /^[A-Za-z]{1,60}$/.test(original.name) ? original.name : 'Error';
}
