/** The stage that gives an attempt its token. After a 401 it asks for a newer token once and allows one replay. */

import { discardBody } from '../text/discard-body.ts';
import type { Authorizer } from './authorizer.ts';
import type { Call } from './prepare/call.ts';
import type { Reply } from './send/attempt.ts';

/**
 * The token of the next attempt. A refresh has time limits of its own.
 *
 * @param rejected - the token that the platform has just rejected with 401.
 * @returns undefined for a call that has an Authorization header of its own, or for which there is no token.
 */
export async function authorize(
  call: Call,
  authorizer: Authorizer,
  rejected?: string,
): Promise<string | undefined> {
  return call.headers.has('authorization')
    ? undefined
    : authorizer.token({ rejected, maxRetries: call.maxRetries });
}

/**
 * | after a 401 | then |
 * | -------- | ---- |
 * | no token was sent | no replay |
 * | the authorizer can have no other token | no replay |
 * | the body was a stream | refused, but no replay: the stream is consumed |
 * | the newer token is the same | refused, but no replay |
 * | there is a newer token | refused, one replay with it |
 *
 * @returns whether a newer token may exist, and the token of the replay if there is one.
 */
export async function afterRefusal(
  call: Call,
  { response, token }: Reply<unknown>,
  authorizer: Authorizer,
): Promise<{ readonly refused: boolean; readonly replayWith?: string | undefined }> {
  if (token === undefined || !authorizer.invalidate(token)) return { refused: false };
  if (!call.body.replayable) return { refused: true };
  const newer = await authorize(call, authorizer, token);
  if (newer === token) return { refused: true };
  // A caller that accepts any status reads the response of the replay instead of this one.
  discardBody(response);
  return { refused: true, replayWith: newer };
}
