/** The text of a field of a discovery document. */

import { sanitizeText } from '../../text/sanitize-text.ts';

/** Sanitized; undefined if the field is missing, empty or not a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? sanitizeText(value, 2048) : undefined;
}
