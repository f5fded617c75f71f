/** Headers of `nmp api`. Those that identify the caller come from the token. */

import { CONNECTION_HEADERS } from '../../http/prepare/request-headers.ts';
import { UsageError } from '../errors/usage-error.ts';

const RESERVED = /^(?:authorization|cookie|x-nmp-principal-.*)$/i;

/** @throws UsageError that does not repeat the value. */
export function headersOf(given: readonly string[] = []): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of given) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const value = line.slice(at + 1).trim();
    if (!/^[\w-]+$/.test(name)) throw new UsageError('--header must have the form name:value.');
    if (RESERVED.test(name)) {
      throw new UsageError(`--header can't set ${name}: it is determined by your login.`);
    }
    if (name === 'content-length' || CONNECTION_HEADERS.test(name)) {
      throw new UsageError(`--header can't set ${name}: it belongs to the connection.`);
    }
    // RFC 9110, section 5.5: visible characters, spaces and tabs.
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw new UsageError(`The value of --header ${name} contains invalid characters.`);
    }
    headers[name] = value;
  }
  return headers;
}
