/** What holds for whatever a server sends and a caller names: bounded waits, clean messages, paths that do not climb. */

import fc from 'fast-check';
import { retryAfter } from '../../../src/http/judge/retry-after.ts';
import { readServerMessage } from '../../../src/http/judge/server-message.ts';
import { encodeQuery } from '../../../src/http/prepare/query.ts';
import type { Query } from '../../../src/http/prepare/query-value.ts';
import { expandPath, resolveUrl } from '../../../src/http/prepare/resolve-url.ts';
import { redactSecrets } from '../../../src/text/redact-secrets.ts';
import { sanitizeText } from '../../../src/text/sanitize-text.ts';
import { repeatedText } from '../any-values.ts';

const NOW = 1_800_000_000_000;
// Halves of surrogate pairs included: JavaScript strings may hold them.
const codeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const anyString = fc.oneof(
  { weight: 8, arbitrary: codeUnits },
  { weight: 8, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 8, arbitrary: fc.string() },
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: repeatedText },
);

const headerValue = fc.oneof(
  fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
);

const waits = fc.property(headerValue, headerValue, (ms, value) => {
  const headers = new Headers({ 'retry-after-ms': ms, 'retry-after': value });
  const wait = retryAfter(headers, NOW);
  return wait === undefined || (wait > 0 && wait <= 60_000);
});

const serverMessages = fc.property(
  fc.oneof(
    anyString,
    fc.json(),
    fc.jsonValue().map((detail) => JSON.stringify({ detail })),
    fc
      .array(fc.record({ loc: fc.array(fc.jsonValue()), msg: fc.jsonValue() }))
      .map((detail) => JSON.stringify({ detail })),
    fc.jsonValue().map((error) => JSON.stringify({ error })),
  ),
  (body) => {
    const { detail, fields } = readServerMessage(body, []);
    const texts = [detail ?? '', ...fields.flatMap(({ field, reason }) => [field, reason])];
    return fields.length <= 20 && texts.every(isClean);
  },
);

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b-\u200f]/;

function isClean(text: string): boolean {
  return text.length <= 500 && !CONTROLS.test(text);
}

const sanitizer = fc.property(
  fc.oneof(
    anyString,
    fc
      .array(fc.constantFrom('\u001b', '[', ']', '\u009b', '31m', 'x', '\u0007'))
      .map((parts) => parts.join('')),
  ),
  (text) => isClean(sanitizeText(text)),
);

const secretForms = [
  (secret: string) => secret,
  encodeURIComponent,
  (secret: string) => JSON.stringify(secret),
  (secret: string) => btoa(secret),
];
const redaction = fc.property(
  fc.string({ minLength: 12, maxLength: 80, unit: fc.constantFrom(...'abcXYZ019+/=_-.~ "\\') }),
  anyString,
  anyString,
  fc.constantFrom(...secretForms),
  (random, before, after, form) => {
    const secret = `k${random.trim()}k9QzR`;
    const shown = redactSecrets(before + form(secret) + after, [secret], Infinity);
    return !shown.includes(secret) && !shown.includes(sanitizeText(form(secret)));
  },
);

const paths = fc.property(anyString, (name) => {
  let path: string;
  try {
    path = expandPath('/apis/x/{name}/end', { name });
  } catch (error) {
    return error instanceof TypeError;
  }
  const url = resolveUrl('https://nmp.company.com/base', path, '');
  const parts = url.pathname.split('/');
  return (
    url.host === 'nmp.company.com' && parts.length === 6 && decodeURIComponent(parts[4]!) === name
  );
});

const scalar = fc.oneof(anyString, fc.double(), fc.boolean(), fc.constant(null));
const queries = fc.property(
  fc.dictionary(anyString, fc.oneof(scalar, fc.array(scalar), fc.dictionary(anyString, scalar))),
  (query) => {
    let text: string;
    try {
      text = encodeQuery(query as Query);
    } catch (error) {
      return error instanceof TypeError;
    }
    const url = resolveUrl('https://nmp.company.com', '/x', text);
    if (url.pathname !== '/x' || url.hash !== '') return false;
    return Object.entries(query).every(
      ([key, value]) => typeof value !== 'string' || url.searchParams.getAll(key).includes(value),
    );
  },
);

export const properties = {
  'Retry-After is a wait of at most 60 s or nothing': waits,
  'an error body yields a clean message or none': serverMessages,
  'sanitized text has no control characters and at most 500 characters': sanitizer,
  'a secret remains in no form': redaction,
  'a path parameter stays one segment of the path, or is a TypeError': paths,
  'a query arrives as it was given, or is a TypeError': queries,
};
