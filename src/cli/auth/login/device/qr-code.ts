/** A URL as a QR code of half-block characters, to sign in with a phone. */

import { styleText } from 'node:util';

/** Width of the light border in modules. The standard requires four; phones still read two, and more codes fit into 24 rows. */
const BORDER = 2;

/**
 * Without styles it draws the light modules, because most terminals are dark. With styles it is black on white in every theme.
 *
 * @returns lines of equal width.
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
