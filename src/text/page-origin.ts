/** Whether this code runs in a browser: the origin of its page, or of the page of its worker. */

/** As in `https://app.company.com`; undefined outside of browsers, and in pages that have no http(s) address. */
export function originOfPage(): string | undefined {
  const { location } = globalThis as { location?: { origin?: unknown } };
  const origin = location?.origin;
  return typeof origin === 'string' && /^https?:/.test(origin) ? origin : undefined;
}
