/** Which redirects are followed. A token and headers never leave the origin that they are for. */

import { APIError } from '../../errors.ts';
import { parseUrl } from '../../text/url-parts.ts';
import type { Call } from '../prepare/call.ts';
import { shownUrl } from '../prepare/resolve-url.ts';
import type { Hop } from './exchange.ts';

const MAX_REDIRECTS = 5;

/**
 * | call                    | target       | then |
 * | ----------------------- | ------------ | ---- |
 * | GET, HEAD               | same origin  | followed, authorized again |
 * | GET, HEAD               | other origin | followed without token and headers except `Accept`, to the end of the chain |
 * | GET, HEAD               | not http(s)  | error |
 * | anything that changes   | any          | error: the platform may have moved, and the base URL with it |
 * | any, in a browser       | hidden       | error: browsers do not say where to |
 *
 * @param response - is a redirect.
 * @param hops - how many were followed before this one.
 * @returns the next request.
 * @throws APIError when the redirect is not followed
 */
export function nextHop(call: Call, hop: Hop, response: Response, hops: number): Hop {
  const url = redirectTarget(call, hop.url, response, hops);
  if (url.origin === call.url.origin) return { ...hop, url, redirect: undefined };
  const accept = call.headers.get('accept') ?? '*/*';
  const redirect = `${call.url.host} redirected the call to ${url.host}.`;
  return { url, token: undefined, headers: new Map([['accept', accept]]), redirect };
}

function redirectTarget(call: Call, from: URL, response: Response, hops: number): URL {
  if (response.type === 'opaqueredirect') {
    throw refuse(
      call,
      response,
      'The platform redirects this call; browsers do not let a program follow that',
    );
  }
  const target = parse(response.headers.get('location') ?? '', from);
  if (target === undefined)
    throw refuse(call, response, 'The platform redirects to a URL that is not http(s)');
  if (call.method !== 'GET' && call.method !== 'HEAD') {
    const where =
      target.origin === call.url.origin
        ? `another path; a ${call.method} is sent only to the one that was called`
        : `${target.origin}; a ${call.method} is sent only to the base URL`;
    throw refuse(call, response, `The platform redirects to ${where}`);
  }
  if (hops >= MAX_REDIRECTS) throw refuse(call, response, `More than ${MAX_REDIRECTS} redirects`);
  return target;
}

function parse(location: string, from: URL): URL | undefined {
  const target = parseUrl(location, from);
  if (target === undefined || !/^https?:$/.test(target.protocol)) return undefined;
  // fetch refuses URLs with credentials, and its error contains them.
  target.username = '';
  target.password = '';
  return target;
}

function refuse(call: Call, response: Response, why: string): APIError {
  const url = shownUrl(call.url);
  const status = response.status === 0 ? '' : ` (HTTP ${response.status})`;
  return new APIError(`${why}${status}`, {
    method: call.method,
    url,
    status: response.status === 0 ? undefined : response.status,
  });
}
