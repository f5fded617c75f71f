/** Sanitizes text from servers: the result is short and safe to print on a terminal. */

const MAX_LENGTH = 500;

// C0 and C1 controls: complete escape sequences (CSI, OSC, DCS) first, then stray bytes.
const SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// Unicode TR9 embeddings, overrides, isolates and marks; zero-width and invisible characters; byte order mark.
const INVISIBLES =
  /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * Removes escape sequences, control characters and direction marks, folds white space, and caps the length.
 *
 * @param maxLength - maximum length in UTF-16 code units. Default: 500.
 */
export function sanitizeText(value: unknown, maxLength: number = MAX_LENGTH): string {
  if (typeof value !== 'string') return '';
  // Cut before the replacements, so that a huge text costs nothing.
  const text = value
    .slice(0, maxLength * 8)
    .replace(SEQUENCES, '')
    .replace(CONTROLS, ' ')
    .replace(INVISIBLES, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).trimEnd()}…`;
}

/**
 * A sentence with what a server says about it.
 *
 * @param summary - without its full stop.
 * @param why - text of the server; without any, the sentence ends.
 */
export function explained(summary: string, why: unknown): string {
  const text = sanitizeText(why);
  return text === '' ? `${summary}.` : `${summary}: ${text}`;
}
