/**
 * Explains why no response arrived, by the error code of the system or of `fetch`. It never repeats the message of `fetch`,
 * which contains the URL with user name, password and query. Programs load it when a connection has failed.
 */

import { DEFAULT_BASE_URL } from '../../default-base-url.ts';
import { systemCode } from '../foreign-error.ts';
import { checkPlatform, firstLogin } from '../remedies.ts';
import type { ConnectionReason } from './hidden-reason.ts';
import { ProxyFailure } from './proxy-failure.ts';

interface Reason {
  readonly codes: RegExp;
  /** The sentence after the host. */
  readonly what: string;
  readonly hint?: string;
  readonly doubtsAddress?: true;
}

const REASONS: readonly Reason[] = [
  {
    codes: /^ECONNREFUSED$/,
    what: 'refused the connection',
    hint: 'Is the server running at this address?',
    doubtsAddress: true,
  },
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    what: 'cannot be resolved by DNS',
    doubtsAddress: true,
  },
  { codes: /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, what: 'cannot be reached from this network' },
  {
    codes: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    what: 'closed the connection before the response was complete',
  },
  { codes: /^(?:Z_|BUF_|ERR__ERROR_)/, what: 'sent data that cannot be decompressed' },
  { codes: /^ERR_TOO_MANY_CODINGS$/, what: 'sent a response with more than five content codings' },
  { codes: /^HPE_/, what: 'sent a response that is not valid HTTP' },
  {
    codes: /CERT|^UNABLE_TO_|^ERR_TLS_/,
    what: 'has a TLS certificate that is not accepted',
    hint: 'For a private certificate authority set NMP_CLIENT_SSL_CERT_FILE.',
  },
  {
    codes: /^NOT_CAPABLE$/,
    what: 'must not be called: Deno does not allow it',
    hint: 'Start the program with --allow-net for this host.',
  },
  {
    codes: /^(?:ERR_SSL_|EPROTO$)/,
    what: 'failed the TLS handshake',
    hint: 'Did you mean http:// instead of https://?',
  },
];
/** Hints for a connection to a proxy that failed. */
const proxyReasons = (): readonly Reason[] => [
  {
    codes: /^PROXY_AUTHENTICATION_REQUIRED$/,
    what: 'requires a user name and password',
    hint: 'Put them into the variable, as in http://user:password@proxy:3128.',
  },
  { codes: /^PROXY_STATUS_/, what: 'refused to connect to the platform' },
  ...REASONS.map(({ codes, what }) => ({ codes, what })),
];
const TIMEOUTS =
  /^(?:ETIMEDOUT|ERR_(?:CONNECT|BODY)_TIMEOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;

const UNSENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|(?:UND_)?ERR_CONNECT_TIMEOUT)$|CERT|^UNABLE_TO_|^ERR_(?:TLS|SSL)_|^EPROTO$/;

export function connectionReason(cause: unknown, url: URL): ConnectionReason {
  return cause instanceof ProxyFailure
    ? reasonOf(cause, cause.subject, url, proxyReasons())
    : reasonOf(cause, url.host, url, REASONS);
}

function reasonOf(
  cause: unknown,
  subject: string,
  url: URL,
  reasons: readonly Reason[],
): ConnectionReason {
  const code = systemCode(cause);
  const inBrackets = code === undefined ? '' : ` (${code})`;
  const wasNeverSent = UNSENT.test(code ?? '');
  if (code !== undefined && TIMEOUTS.test(code)) {
    const summary = `${subject} did not respond in time${inBrackets}.`;
    return { summary, isTimeout: true, wasNeverSent };
  }
  const reason = reasons.find(({ codes }) => code !== undefined && codes.test(code));
  const summary = `${subject} ${reason?.what ?? 'could not be reached'}${inBrackets}.`;
  const doubt = reason?.doubtsAddress ? doubtOf(url) : undefined;
  const hint = [reason?.hint, doubt?.hint].filter(Boolean).join(' ') || undefined;
  return { summary, hint, remedy: doubt?.remedy, wasNeverSent };
}

function doubtOf({ origin }: URL): Pick<ConnectionReason, 'hint' | 'remedy'> {
  if (origin !== DEFAULT_BASE_URL) return { remedy: checkPlatform(origin) };
  return {
    hint: 'It is the default where no platform is configured.',
    remedy: firstLogin,
  };
}
