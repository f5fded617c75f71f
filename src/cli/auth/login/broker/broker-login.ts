/** The login through the platform's broker at a terminal: opens a page in a browser, and waits for its response. */

import { GrantRejectedError } from '../../../../errors.ts';
import { redeemBrokerCode, startBrokerLogin } from '../../../../oauth/grants/broker-grant.ts';
import type { BrokerSettings } from '../../../../oauth/provider-settings.ts';
import type { CliContext } from '../../../cli-context.ts';
import { isStyled } from '../../../output/preferences.ts';
import { canPrompt } from '../../../terminal/can-prompt.ts';
import type { CliIO } from '../../../terminal/io.ts';
import { hasBrowser } from '../has-browser.ts';
import { isInteractive } from '../is-interactive.ts';
import type { LoginResult } from '../login-result.ts';
import { isSafePage } from '../safe-page.ts';
import { BrokerResponse } from './broker-response.ts';
import { listenForCallback } from './loopback-callback.ts';
import { pastedQuery } from './pasted-query.ts';

/** Milliseconds to wait for the response. */
const MAX_WAIT = 300_000;

export interface BrokerLoginOptions {
  readonly broker: BrokerSettings;
  /** False after `--no-browser`. */
  readonly browser: boolean;
  readonly allowInsecureHttp: boolean;
}

/** @throws GrantRejectedError, TransientAuthError, AuthError, the reason of an interruption */
export async function brokerLogin(
  cli: CliContext,
  { broker, browser, allowInsecureHttp }: BrokerLoginOptions,
): Promise<LoginResult> {
  const { io } = cli;
  const response = new BrokerResponse();
  const callback = await listenForCallback((query) => response.take(query));
  const end = new AbortController();
  const signal = AbortSignal.any([io.signal, end.signal]);
  try {
    const options = { signal: io.signal, allowInsecureHttp };
    const login = await startBrokerLogin(io.runtime, broker, callback.redirectUri, options);
    response.expect(login);
    const opensBrowser = browser && hasBrowser(io) && isSafePage(login.authorizationUrl);
    io.out(`To sign in, use a web browser to open the page ${login.authorizationUrl}`);
    if (opensBrowser) io.openBrowser(login.authorizationUrl);
    else explainPaste(io, callback.redirectUri);
    io.out('Waiting for authentication...');
    const pastes = !opensBrowser && canPrompt(io);
    const stop = pastes ? undefined : await showWaiting(cli, opensBrowser);
    const timeout = io.runtime.sleep(MAX_WAIT, signal).then(() => {
      throw tooLate();
    });
    const ways = [
      response.code,
      timeout,
      ...(pastes ? [pasted(io, response, callback.redirectUri, signal)] : []),
    ];
    const code = await Promise.race(ways).finally(() => stop?.());
    const { codeVerifier } = login;
    const grant = await redeemBrokerCode(io.runtime, broker, { code, codeVerifier }, io.signal);
    return { tokens: await grant.validate(), granted: grant.scopes };
  } finally {
    end.abort();
    callback.close();
  }
}

function explainPaste(io: CliIO, redirectUri: string): void {
  io.note(
    `After you sign in, the browser goes to ${redirectUri} on its own machine. ` +
      (canPrompt(io)
        ? 'If that is not this machine, the page fails: copy its address from the browser and paste it here.'
        : 'That must be this machine.'),
  );
}

/** Prompts until the address belongs to this login. The pasted text contains the code, so it is not shown. */
async function pasted(
  io: CliIO,
  response: BrokerResponse,
  redirectUri: string,
  signal: AbortSignal,
): Promise<string> {
  for (;;) {
    const text = await io.askSecret('Address of the failed page (hidden)', signal);
    const query = pastedQuery(text, redirectUri);
    if (query !== undefined && response.take(query) !== 'foreign') return response.code;
    io.note('That is not the address at which this login ended. Copy it as a whole.');
  }
}

async function showWaiting(cli: CliContext, isOpened: boolean): Promise<(() => void) | undefined> {
  const { io } = cli;
  if (!isInteractive(io)) return undefined;
  const hint = isOpened ? ' Use --no-browser to sign in on another machine.' : '';
  return io.spin(`Waiting for the browser. Press Ctrl-C to cancel.${hint}`, await isStyled(cli));
}

function tooLate(): GrantRejectedError {
  return new GrantRejectedError(
    `The login was not completed within ${MAX_WAIT / 60_000} minutes.`,
    { code: 'login_failed', oauthError: 'expired_token', verdict: 'expired' },
  );
}
