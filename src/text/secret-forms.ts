/** The forms in which a server may repeat a secret: unchanged, sanitized, percent-encoded, JSON-escaped, in base64. */

import { sanitizeText } from './sanitize-text.ts';

/** The forms of a secret, longest first. */
export function encodedForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const percent = percentEncode(secret);
  const forms = new Set([
    secret,
    json,
    // Some JSON encoders escape `/`, others all characters beyond ASCII.
    json.replaceAll('/', '\\/'),
    json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    percent.replaceAll('%20', '+'),
    ...base64Forms(secret),
  ]);
  // Text is compared after sanitizing, which folds the line breaks of a PEM key.
  const cleaned = [...forms].map((form) => sanitizeText(form, Number.MAX_SAFE_INTEGER));
  return [...new Set(cleaned)]
    .filter(({ length }) => length >= 4)
    .sort((a, b) => b.length - a.length);
}

function percentEncode(secret: string): string {
  // `encodeURIComponent` throws for a lone surrogate.
  return encodeURIComponent(secret.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

/**
 * Base64 and base64url of the secret at each of the three alignments, without the characters that depend on the bytes
 * around it.
 */
function base64Forms(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const forms: string[] = [];
  for (const offset of [0, 1, 2]) {
    const text = base64(bytes, offset);
    const start = offset === 0 ? 0 : offset + 1;
    const end = Math.floor(((bytes.length + offset) * 8) / 6);
    const inner = text.slice(start, end);
    // A few characters would match any text.
    if (inner.length < 8) continue;
    forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}

function base64(bytes: Uint8Array, offset: number): string {
  let binary = '\0'.repeat(offset);
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
