/** The secrets that a call sends: no error, log line or header value that is shown may repeat them. */

import type { Call } from './call.ts';

/**
 * @param token - the one that the attempt carried.
 * @param response - may come from where a redirect led: the query of a signed URL is a secret.
 */
export function secretsOf(
  call: Pick<Call, 'headers' | 'secrets' | 'url'>,
  token: string | undefined,
  response: Pick<Response, 'url'>,
): readonly (string | undefined)[] {
  const authorization = call.headers.get('authorization');
  const own = [token, authorization, authorization?.split(' ').at(-1), ...call.secrets];
  return [...own, ...signatureIn(response.url, call.url)];
}

function signatureIn(url: string, { href }: URL): readonly string[] {
  if (url === href || !URL.canParse(url)) return [];
  const { search, searchParams } = new URL(url);
  const values = [...searchParams.values()].filter((value) => value.length >= MIN_LENGTH);
  return search.length < MIN_LENGTH ? values : [search.slice(1), ...values];
}

/** Shorter values are no signatures, and messages contain them by chance. */
const MIN_LENGTH = 8;
