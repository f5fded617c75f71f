/**
 * Says why no answer came, by the code of system or `fetch`. Never in the words of `fetch`: they repeat the URL with user
 * name, password and query.
 */

import { systemCode } from './foreign-error.ts';

export interface ConnectionReason {
  /** Whole sentences. */
  readonly words: string;
  readonly isTimeout: boolean;
  /** Whether a wrong address is likely. */
  readonly doubtsAddress: boolean;
}

interface Reason {
  readonly codes: RegExp;
  /** Behind the host, which begins the sentence. */
  readonly what: string;
  readonly advice?: string;
  readonly doubtsAddress?: true;
}

const REASONS: readonly Reason[] = [
  { codes: /^ECONNREFUSED$/, what: 'refuses the connection', doubtsAddress: true },
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    what: 'is a name that cannot be resolved',
    doubtsAddress: true,
  },
  { codes: /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, what: 'cannot be reached from this network' },
  {
    codes: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    what: 'closed the connection before the answer was complete',
  },
  {
    codes: /CERT|^UNABLE_TO_|^ERR_TLS_/,
    what: 'shows a TLS certificate that is not accepted',
    advice: 'For a certificate authority of your own set NMP_CLIENT_SSL_CERT_FILE.',
  },
  {
    codes: /^(?:ERR_SSL_|EPROTO$)/,
    what: 'does not speak TLS as we do',
    advice: 'Is it http, not https?',
  },
];
const TIMEOUTS = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;

export function connectionReason(cause: unknown, host: string): ConnectionReason {
  const code = systemCode(cause);
  const inBrackets = code === undefined ? '' : ` (${code})`;
  if (code !== undefined && TIMEOUTS.test(code)) {
    const words = `${host} did not answer in time${inBrackets}.`;
    return { words, isTimeout: true, doubtsAddress: false };
  }
  const reason = REASONS.find(({ codes }) => code !== undefined && codes.test(code));
  const sentence = `${host} ${reason?.what ?? 'could not be reached'}${inBrackets}.`;
  const words = reason?.advice === undefined ? sentence : `${sentence} ${reason.advice}`;
  return { words, isTimeout: false, doubtsAddress: reason?.doubtsAddress ?? false };
}
