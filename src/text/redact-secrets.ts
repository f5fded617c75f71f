/** Removes secrets from the message of a server, in case it echoes what was sent to it. */

import { sanitizeText } from './sanitize-text.ts';
import { encodedForms } from './secret-forms.ts';

const REDACTED = '[redacted]';
// Authorization values in prose, and anything that begins as a JWT does (`{"` in base64url, RFC 7519 §3.1).
const CREDENTIALS = /\b(?:Bearer|Basic|DPoP)\s+[^\s"',;]+|\beyJ[\w-]{8,}(?:\.[\w-]*)*/gi;
const MIN_SECRET_LENGTH = 4;

/**
 * The text as `sanitizeText` returns it, without secrets in plain, percent-encoded, base64 or JSON-escaped form.
 *
 * @param secrets - values that must not remain; those under 4 characters are common words and stay.
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
  if (text === '') return text;
  let clean = text;
  for (const secret of secrets) {
    if (secret === undefined || secret.length < MIN_SECRET_LENGTH) continue;
    // Longest first: a form can be part of another one.
    for (const form of encodedForms(secret)) clean = clean.replaceAll(form, REDACTED);
  }
  return clean.replace(CREDENTIALS, REDACTED);
}
