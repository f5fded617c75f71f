/** Removes secrets from the message of a server, which may repeat what was sent to it. */

import { sanitizeText } from './sanitize-text.ts';
import { encodedForms } from './secret-forms.ts';

const REDACTED = '[redacted]';
// Authorization values in prose, and everything that begins like a JWT (`{"` in base64url, RFC 7519 §3.1).
const CREDENTIALS = /\b(?:Bearer|Basic|DPoP)\s+[^\s"',;]+|\beyJ[\w-]{8,}(?:\.[\w-]*)*/gi;
const MIN_SECRET_LENGTH = 4;

/**
 * The text as `sanitizeText` returns it, without secrets in plain, percent-encoded, base64 or JSON-escaped form.
 *
 * @param secrets - values to remove; those of fewer than 4 characters are ignored, as common words contain them.
 */
export function redactSecrets(
  value: unknown,
  secrets: readonly (string | undefined)[],
  maxLength?: number,
): string {
  // First, because an invisible character may hide a secret, and again to limit the length of the result.
  return sanitizeText(scrub(sanitizeText(value, Number.MAX_SAFE_INTEGER), secrets), maxLength);
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
