/** Reduces an error of other code to its name and its code, which contain no secret. */

/** An error of other code, reduced to its class name and its code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …). */
export class ForeignError extends Error {
  override readonly name: string;
  declare readonly code?: string;

  constructor(original: unknown) {
    const name = nameOf(original);
    const code = systemCode(original);
    super(code ?? name);
    this.name = name;
    if (code !== undefined) this.code = code;
    // The stack of this error is useless, and the original one contains the original message. Node prints a stack that
    // begins with the name together with the name of this class.
    this.stack = code === undefined ? `(${name})` : `${code} (${name})`;
  }
}

interface ErrorLike {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** What helps where Deno does not allow the access to a file; undefined for any other error. */
export function permissionHint(error: unknown): string | undefined {
  const { name, message } = Object(error) as { name?: unknown; message?: unknown };
  const flag = /--allow-[a-z]+/.exec(String(message))?.[0];
  return name === 'NotCapable' && flag ? `Start the program with ${flag}.` : undefined;
}

/**
 * The first `code` that looks like an error code, searched from the error along its causes; fetch puts it in `cause`. By what
 * it has, not by its class: in test runners, errors of the system are of another realm.
 */
export function systemCode(error: unknown): string | undefined {
  let each = error as ErrorLike | null | undefined;
  for (let depth = 0; typeof each === 'object' && each !== null && depth < 5; depth++) {
    const { code, errors, cause } = each;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code;
    const inner = Array.isArray(errors) ? systemCode(errors[0]) : undefined;
    if (inner !== undefined) return inner;
    each = cause as ErrorLike | null | undefined;
  }
  return undefined;
}

function nameOf(original: unknown): string {
  const name = (original as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error';
}
