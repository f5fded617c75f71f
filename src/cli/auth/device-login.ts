/** The device flow as a person meets it: a page, a code, and waiting. */

import {
  type DeviceAuthorization,
  pollDeviceToken,
  requestDeviceAuthorization,
} from '../../oauth/device-flow.ts';
import type { ProviderSettings } from '../../oauth/provider-settings.ts';
import type { CliContext } from '../cli-context.ts';
import type { CliIO } from '../io.ts';
import type { LoginResult } from './login-result.ts';
import { isSafePage } from './safe-page.ts';

/** @throws GrantRejectedError, TransientAuthError, AuthError, the reason of an interruption */
export async function deviceLogin(
  { io }: CliContext,
  provider: ProviderSettings,
  scopes: readonly string[],
  browser: boolean,
): Promise<LoginResult> {
  const authorization = await requestDeviceAuthorization(io.host, provider, scopes, io.signal);
  io.out(`To sign in, use a web browser to open the page ${authorization.verificationUri}`);
  io.out(`and enter the code ${authorization.userCode} to authenticate.`);
  if (browser && hasBrowser(io)) openPage(io, authorization);
  io.out('Waiting for authentication...');
  const grant = await pollDeviceToken(io.host, provider, authorization, { signal: io.signal });
  return { tokens: grant.validate(), granted: grant.scopes };
}

function openPage(io: CliIO, authorization: DeviceAuthorization): void {
  const page = authorization.verificationUriComplete ?? authorization.verificationUri;
  if (isSafePage(page)) io.openBrowser(page);
}

/** Over SSH, in CI and without a terminal nobody would see the page. */
function hasBrowser(io: CliIO): boolean {
  const elsewhere = ['SSH_CONNECTION', 'SSH_TTY', 'CI'].some(
    (name) => io.host.env(name) !== undefined,
  );
  return io.stdoutIsTTY && !elsewhere;
}
