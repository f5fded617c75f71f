/** Times for users and programs: UTC, to the second. */

/** As in `2026-02-15T14:30:00Z`; `unknown` for times that RFC 3339 cannot express. */
export function isoSeconds(ms: number): string {
  return isoOrNull(ms) ?? 'unknown';
}

/** For programs: null for an unknown time. */
export function isoOrNull(ms: number | undefined): string | null {
  const date = new Date(ms ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString().replace(/\.\d+Z$/, 'Z');
  // RFC 3339 covers the years 0 to 9999.
  return /^\d{4}-/.test(text) ? text : null;
}
