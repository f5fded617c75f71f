/** The error code of a failed `fetch` in Deno, which reports the system's error only in the message. */

const SYSTEM_CODES: Readonly<Record<string, string>> = {
  // Linux; the numbers of macOS follow where they differ.
  '32': 'EPIPE',
  '101': 'ENETUNREACH',
  '104': 'ECONNRESET',
  '110': 'ETIMEDOUT',
  '111': 'ECONNREFUSED',
  '113': 'EHOSTUNREACH',
  '51': 'ENETUNREACH',
  '54': 'ECONNRESET',
  '60': 'ETIMEDOUT',
  '61': 'ECONNREFUSED',
};

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bdns error\b/, 'ENOTFOUND'],
  [/\binvalid peer certificate\b/, 'CERT_INVALID'],
];

/**
 * As in `ECONNREFUSED`; `NOT_CAPABLE` where Deno denies the access to the host. Undefined for an abort and for
 * unknown errors.
 */
export function denoNetworkCode(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { name, message } = e;
    if (name === 'AbortError') return undefined;
    if (name === 'NotCapable') return 'NOT_CAPABLE';
    const number = /\(os error (\d+)\)/.exec(message)?.[1];
    const code =
      number === undefined
        ? PATTERNS.find(([pattern]) => pattern.test(message))?.[1]
        : SYSTEM_CODES[number];
    if (code !== undefined) return code;
  }
  return undefined;
}
