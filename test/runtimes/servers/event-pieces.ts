/** The events of a streamed completion, in pieces that divide lines and characters. */

const EVENTS = ['Hell', 'ö', '😀', '!']
  .map(
    (content) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\r\n\r\n`,
  )
  .join('');

/** Longer than one byte and shorter than a character of four, so that every place is divided once. */
const PIECE = 3;

const bytes = new TextEncoder().encode(`${EVENTS}data: [DONE]\n\n`);

export const EVENT_PIECES: readonly Uint8Array[] = Array.from(
  { length: Math.ceil(bytes.length / PIECE) },
  (_, i) => bytes.subarray(i * PIECE, (i + 1) * PIECE),
);
