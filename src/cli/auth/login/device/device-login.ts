/** The device flow at a terminal: shows a page and a code, and waits for the login. */

import { styleText } from 'node:util';
import {
  type DeviceAuthorization,
  pollDeviceToken,
  requestDeviceAuthorization,
} from '../../../../oauth/grants/device-flow.ts';
import type { ProviderSettings } from '../../../../oauth/provider-settings.ts';
import { removeControlCharacters } from '../../../../text/escape-control-characters.ts';
import type { CliContext } from '../../../cli-context.ts';
import { isStyled } from '../../../output/preferences.ts';
import type { CliIO } from '../../../terminal/io.ts';
import { hasBrowser } from '../has-browser.ts';
import { isInteractive } from '../is-interactive.ts';
import type { LoginResult } from '../login-result.ts';
import { isSafePage } from '../safe-page.ts';
import { deviceOf } from './device-id.ts';

/**
 * Programs parse the three lines, so they are fixed; a terminal shows more around them.
 *
 * @throws GrantRejectedError, TransientAuthError, AuthError, the reason of an interruption
 */
export async function deviceLogin(
  cli: CliContext,
  provider: ProviderSettings,
  scopes: readonly string[],
  browser: boolean,
): Promise<LoginResult> {
  const { io } = cli;
  const device = await deviceOf(io, provider);
  const authorization = await requestDeviceAuthorization(io.runtime, provider, scopes, {
    ...device,
    signal: io.signal,
  });
  const { verificationUri, userCode } = authorization;
  const interactive = isInteractive(io);
  const styled = interactive && (await isStyled(cli));
  const page = `To sign in, use a web browser to open the page ${verificationUri}`;
  const enter = (code: string) => `and enter the code ${code} to authenticate.`;
  const waiting = 'Waiting for authentication...';
  const expiry = expiryLine(authorization);
  io.out(page);
  if (styled) io.outStyled(enter(bold(removeControlCharacters(userCode))));
  else io.out(enter(userCode));
  if (browser && hasBrowser(io)) openPage(io, authorization);
  const beside = [page, enter(userCode), waiting, `* ${expiry}`];
  if (interactive) await showQrCode(io, authorization, { beside, styled });
  io.out(waiting);
  const end = interactive ? await io.spin(expiry, styled) : () => {};
  try {
    const { signal } = io;
    const grant = await pollDeviceToken(io.runtime, provider, authorization, { scopes, signal });
    return { tokens: await grant.validate(), granted: grant.scopes };
  } finally {
    end();
  }
}

function bold(text: string): string {
  return styleText('bold', text, { validateStream: false });
}

function openPage(io: CliIO, authorization: DeviceAuthorization): void {
  const page = authorization.verificationUriComplete ?? authorization.verificationUri;
  if (isSafePage(page)) io.openBrowser(page);
}

interface QrCodePlace {
  /** The lines that must be visible together with the code. */
  readonly beside: readonly string[];
  readonly styled: boolean;
}

async function showQrCode(
  io: CliIO,
  { verificationUriComplete: page }: DeviceAuthorization,
  { beside, styled }: QrCodePlace,
): Promise<void> {
  if (page === undefined || !isSafePage(page)) return;
  const { qrCode } = await import('./qr-code.ts');
  const { columns, lines } = await qrCode(page, styled);
  const rows = beside.map((line) => Math.ceil(line.length / io.columns));
  const needed = rows.reduce((sum, each) => sum + each, lines.length);
  if (columns <= io.columns && needed <= io.rows) io.noteStyled(lines.join('\n'));
}

function expiryLine({ expiresIn }: DeviceAuthorization): string {
  const minutes = Math.max(1, Math.floor(expiresIn / 60_000));
  return `The code expires in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Press Ctrl-C to cancel.`;
}
