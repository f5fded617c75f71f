/** Reads a QR code from the rows of a terminal, as the camera of a phone does, with a decoder that is independent of the encoder. */

import jsQR from 'jsqr';

/** Pixels per side of a module. */
const SCALE = 4;
const UPPER = '█▀';
const LOWER = '█▄';

/**
 * @param drawn - the color of the block characters: on a dark background they are light.
 * @returns its text, or undefined if no code is found.
 */
export function scanQr(lines: readonly string[], drawn: 'dark' | 'light'): string | undefined {
  const columns = Math.max(...lines.map((line) => line.length));
  const width = columns * SCALE;
  const height = lines.length * 2 * SCALE;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const row = Math.floor(i / width / SCALE);
    const character = lines[Math.floor(row / 2)]![Math.floor((i % width) / SCALE)] ?? ' ';
    const isDrawn = (row % 2 === 0 ? UPPER : LOWER).includes(character);
    const isLight = isDrawn === (drawn === 'light');
    pixels.fill(isLight ? 255 : 0, i * 4, i * 4 + 3);
    pixels[i * 4 + 3] = 255;
  }
  return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
}
