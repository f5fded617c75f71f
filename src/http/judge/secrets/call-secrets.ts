/** The secrets that a call sends: no error, log line or header value that is shown may repeat them. */

import { parseUrl } from '../../../text/url-parts.ts';
import type { Call } from '../../prepare/call.ts';
import { isSecretName, secretFields, secretPairs } from './secret-fields.ts';

/** Headers whose values are not secret and often appear in messages of a server. */
const HARMLESS =
  /^(?:accept(?:-.*)?|cache-control|content-.*|idempotency-key|if-.*|origin|prefer|range|referer|trace(?:parent|state)|user-agent|x-(?:correlation|request)-id)$/;
/** Shorter values are not secrets but ordinary words that messages contain by chance, as in `x-tenant: default`. */
const MIN_LENGTH = 8;

/**
 * @param token - the token of the attempt.
 * @param response - may come from where a redirect led: the query of a signed URL is a secret.
 */
export function secretsOf(
  call: Pick<Call, 'headers' | 'secrets' | 'url' | 'given'>,
  token: string | undefined,
  response: Pick<Response, 'url'>,
): readonly (string | undefined)[] {
  const headers = [...call.headers].flatMap(([name, value]) => secretsOfHeader(name, value));
  const data = [...secretPairs(call.url.searchParams), ...secretFields(call.given)];
  return [token, ...headers, ...call.secrets, ...data, ...signatureIn(response.url, call.url)];
}

function secretsOfHeader(name: string, value: string): readonly string[] {
  if (HARMLESS.test(name)) return [];
  if (name === 'cookie') {
    return value.split(/;\s*/).map((pair) => pair.slice(pair.indexOf('=') + 1));
  }
  // `Authorization: Bearer TOKEN` and others of that form.
  if (/auth|session/.test(name) || isSecretName(name)) return [value, value.split(' ').at(-1)!];
  return value.length < MIN_LENGTH ? [] : [value];
}

function signatureIn(url: string, { href }: URL): readonly string[] {
  const target = url === href ? undefined : parseUrl(url);
  if (target === undefined) return [];
  const { search, searchParams } = target;
  const values = [...searchParams.values()].filter((value) => value.length >= MIN_LENGTH);
  return search.length < MIN_LENGTH ? values : [search.slice(1), ...values];
}
