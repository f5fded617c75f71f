/** A decoder reads the QR codes of the device login. */

import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/cli/auth/login/device/qr-code.ts';
import { scanQr } from '../support/terminal/scan-qr.ts';

const PAGES = [
  'https://a.b/?c=AB-CD',
  'https://idp.company.com/device?user_code=ABCD-EFGH',
  'https://keycloak.company.com/realms/nemo/device?user_code=ABCD-EFGH',
  `https://idp.company.com/device?user_code=ABCD-EFGH&tenant=${'x'.repeat(300)}`,
];

test.each(PAGES)('a decoder reads %s', async (page) => {
  const plain = await qrCode(page, false);
  expect(scanQr(plain.lines, 'light')).toBe(page);
  const styled = await qrCode(page, true);
  expect(scanQr(styled.lines.map(stripVTControlCharacters), 'dark')).toBe(page);
});

test.each([true, false])('all lines have the reported width (styled: %s)', async (isStyled) => {
  const { columns, lines } = await qrCode(PAGES[2]!, isStyled);
  expect(new Set(lines.map((line) => stripVTControlCharacters(line).length))).toEqual(
    new Set([columns]),
  );
});
