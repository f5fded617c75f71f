import { stripVTControlCharacters } from 'node:util';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/cli/auth/qr-code.ts';

/** Pixels for a side of a module. */
const SCALE = 4;
const UPPER = '█▀';
const LOWER = '█▄';

/** What a camera reads off a terminal with this background. */
function scan(lines: readonly string[], drawn: 'dark' | 'light'): string | undefined {
  const width = lines[0]!.length * SCALE;
  const height = lines.length * 2 * SCALE;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const y = Math.floor(i / width / SCALE);
    const character = lines[Math.floor(y / 2)]![Math.floor((i % width) / SCALE)]!;
    const isDrawn = (y % 2 === 0 ? UPPER : LOWER).includes(character);
    const isLight = isDrawn === (drawn === 'light');
    pixels.set([0, 0, 0, 255], i * 4);
    if (isLight) pixels.fill(255, i * 4, i * 4 + 3);
  }
  return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

const PAGES = [
  'https://a.b/?c=AB-CD',
  'https://idp.company.com/device?user_code=ABCD-EFGH',
  'https://keycloak.company.com/realms/nemo/device?user_code=ABCD-EFGH',
  `https://idp.company.com/device?user_code=ABCD-EFGH&tenant=${'x'.repeat(300)}`,
];

test.each(PAGES)('a decoder reads %s', async (page) => {
  const plain = await qrCode(page, false);
  expect(scan(plain.lines, 'light')).toBe(page);
  const styled = await qrCode(page, true);
  expect(scan(styled.lines.map(stripVTControlCharacters), 'dark')).toBe(page);
});

test.each([true, false])('its lines are as wide as it says (styled: %s)', async (isStyled) => {
  const { columns, lines } = await qrCode(PAGES[2]!, isStyled);
  expect(new Set(lines.map((line) => stripVTControlCharacters(line).length))).toEqual(
    new Set([columns]),
  );
});
