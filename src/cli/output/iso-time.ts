/** When a token expires, as people and programs read it: UTC, to the second. */

/** As in `2026-02-15T14:30:00Z`; `unknown` for times that have no such form. */
export function isoSeconds(ms: number): string {
  return isoOrNull(ms) ?? 'unknown';
}

/** For programs: null where there is nothing to compare. */
export function isoOrNull(ms: number | undefined): string | null {
  const date = new Date(ms ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString().replace(/\.\d+Z$/, 'Z');
  // Outside of the years 0 to 9999 it is no RFC 3339 time.
  return /^\d{4}-/.test(text) ? text : null;
}
