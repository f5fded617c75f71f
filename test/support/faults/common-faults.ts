/** The responses that real gateways, portals and providers give when something is wrong, by the name of the symptom. */

import type { Fault } from './fault.ts';

const HTML = { 'content-type': 'text/html' };
const UNAVAILABLE = '{"error":"temporarily_unavailable"}';

export function outage(status: 500 | 503 | 429, retryAfter?: string): Fault {
  const headers = retryAfter === undefined ? undefined : { 'retry-after': retryAfter };
  return { kind: 'response', status, body: UNAVAILABLE, ...(headers && { headers }) };
}

/**
 * The response of a broken gateway instead of the provider's; after the commit, the provider has already
 * rotated the token.
 */
export function badGateway(kind: 'response' | 'response after commit' = 'response'): Fault {
  return { kind, status: 502, headers: HTML, body: '<html><h1>Bad Gateway</h1></html>' };
}

/** The sign-in page with which the network of a hotel responds to every request. */
export function captivePortal(): Fault {
  const body = '<html><h1>Welcome, please accept our terms</h1></html>';
  return { kind: 'response', status: 200, headers: HTML, body };
}

export function redirectTo(location: string, status = 307): Fault {
  return { kind: 'response', status, headers: { location } };
}

export function junkJson(): Fault {
  return { kind: 'response', status: 200, body: '{"access_token": "' };
}
