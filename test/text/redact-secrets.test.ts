/** Secrets are removed in every form in which a server can repeat them. */

import { describe, expect, test } from 'vitest';
import { redactSecrets } from '../../src/text/redact-secrets.ts';

const SECRET = 'pa/ss+wörd "quoted" \\ 42\nsecond line';

describe('redactSecrets removes a secret that a server repeats', () => {
  const bytes = Buffer.from(SECRET);
  test.each([
    ['unchanged', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(SECRET).replace(/%../g, (c) => c.toLowerCase()),
    ],
    ['form-encoded', encodeURIComponent(SECRET).replaceAll('%20', '+')],
    ['JSON-escaped', JSON.stringify(SECRET)],
    ['JSON-escaped with slashes', JSON.stringify(SECRET).replaceAll('/', '\\/')],
    ['JSON-escaped in ASCII', JSON.stringify(SECRET).replace('ö', '\\u00f6')],
    ['in base64', bytes.toString('base64')],
    ['in base64url', bytes.toString('base64url')],
    ['in base64 behind one byte', Buffer.from(`:${SECRET}`).toString('base64')],
    ['in base64 between other bytes', Buffer.from(`ab${SECRET}xyz`).toString('base64')],
  ])('%s', (_name, form) => {
    const shown = redactSecrets(`before ${form} after`, [SECRET]);
    expect(shown).toContain('[redacted]');
    expect(shown).toMatch(/^before .*after$/);
    // At most the two characters at each end that base64 shares with its neighbours remain.
    expect(shown.replace('[redacted]', '').length).toBeLessThan('before  after'.length + 10);
  });

  test('a lone surrogate in a secret is no error', () => {
    expect(redactSecrets('x abc\ud800def y', ['abc\ud800def'])).toBe('x [redacted] y');
  });

  test('short values are not removed, because common words contain them', () => {
    expect(redactSecrets('the key is abc', ['abc'])).toBe('the key is abc');
  });
});
