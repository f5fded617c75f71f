/** Internal error: a request failed at the proxy, not at the platform. It becomes the reason of a public error. */

import { systemCode } from '../foreign-error.ts';

export class ProxyFailure extends Error {
  override readonly name: string = 'ProxyFailure';
  readonly code: string | undefined;
  /** For example `The proxy proxy.company.com:3128 (HTTPS_PROXY)`. */
  readonly subject: string;

  /**
   * @param proxy - its address and the variable that names it.
   * @param cause - the system error, or the status with which the proxy refused.
   */
  constructor(proxy: { readonly url: string; readonly variable: string }, cause: unknown) {
    super('The proxy failed.');
    this.subject = `The proxy ${new URL(proxy.url).host} (${proxy.variable})`;
    this.code = typeof cause === 'number' ? codeOfStatus(cause) : systemCode(cause);
  }
}

function codeOfStatus(status: number): string {
  return status === 407 ? 'PROXY_AUTHENTICATION_REQUIRED' : `PROXY_STATUS_${status}`;
}
