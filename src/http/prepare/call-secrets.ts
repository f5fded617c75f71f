/** The secrets that a call sends: no error, log line or header value that is shown may repeat them. */

import type { Call } from './call.ts';

/** @param token - the one that the attempt carried. */
export function secretsOf(
  call: Pick<Call, 'headers' | 'secrets'>,
  token: string | undefined,
): readonly (string | undefined)[] {
  const authorization = call.headers.get('authorization');
  return [token, authorization, authorization?.split(' ').at(-1), ...call.secrets];
}
