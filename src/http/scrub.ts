/** Takes secrets out of words that a server sent, should it echo what we sent. */

const REDACTED = '[redacted]';
// Authorization values in prose, and anything that begins as a JWT does (`{"` in base64url, RFC 7519 §3.1).
const CREDENTIALS = /\b(?:Bearer|Basic|DPoP)\s+[^\s"',;]+|\beyJ[\w-]{8,}(?:\.[\w-]*)*/gi;

/** @param secrets - values that must not remain; short ones are common words and stay. */
export function scrub(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret !== undefined && secret.length >= 4) clean = clean.replaceAll(secret, REDACTED);
  }
  return clean.replace(CREDENTIALS, REDACTED);
}
