/** Headers of `nmp api`: who somebody is, is the token's to say. */

import { UsageError } from '../usage-error.ts';

const RESERVED = /^(?:authorization|cookie|host|x-nmp-principal-.*)$/i;

/** @throws UsageError */
export function headersOf(given: readonly string[] = []): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of given) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (!/^[\w-]+$/.test(name)) throw new UsageError('--header takes name:value.');
    if (RESERVED.test(name)) {
      throw new UsageError(`--header cannot set ${name}: the login of the context decides.`);
    }
    headers[name] = line.slice(at + 1).trim();
  }
  return headers;
}
