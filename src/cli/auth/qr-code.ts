/** A page as a QR code of half blocks, for whoever signs in with a phone. */

import { styleText } from 'node:util';

/** Modules of light around it. The standard asks for four; with two phones still read it, and 24 rows hold more pages. */
const BORDER = 2;

/**
 * Plain, it draws what is light, because most terminals are dark. Styled, it is black on white in every theme.
 *
 * @returns its lines, all of one width.
 */
export async function qrCode(page: string, isStyled: boolean): Promise<QrCode> {
  const { renderUnicodeCompact } = await import('uqr');
  const lines = renderUnicodeCompact(page, { border: BORDER, invert: isStyled }).split('\n');
  const paint = (line: string) =>
    styleText(['black', 'bgWhiteBright'], line, { validateStream: false });
  return { columns: lines[0]!.length, lines: isStyled ? lines.map(paint) : lines };
}

export interface QrCode {
  readonly columns: number;
  readonly lines: readonly string[];
}
