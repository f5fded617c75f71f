/** Takes secrets out of words that a server sent, should it echo what we sent. */

import { sanitizeText } from './sanitize-text.ts';

const REDACTED = '[redacted]';
// Authorization values in prose, and anything that begins as a JWT does (`{"` in base64url, RFC 7519 §3.1).
const CREDENTIALS = /\b(?:Bearer|Basic|DPoP)\s+[^\s"',;]+|\beyJ[\w-]{8,}(?:\.[\w-]*)*/gi;

/**
 * The words of a server as `sanitizeText` has them, without secrets.
 *
 * @param secrets - values that must not remain; short ones are common words and stay.
 */
export function redactSecrets(
  value: unknown,
  secrets: readonly (string | undefined)[],
  longest?: number,
): string {
  // Once before the secrets are looked for, as an invisible character may hide one; once to cap what is left.
  return sanitizeText(scrub(sanitizeText(value, Number.MAX_SAFE_INTEGER), secrets), longest);
}

function scrub(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret !== undefined && secret.length >= 4) clean = clean.replaceAll(secret, REDACTED);
  }
  return clean.replace(CREDENTIALS, REDACTED);
}
