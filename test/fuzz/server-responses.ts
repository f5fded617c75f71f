/** Responses of servers, from valid to meaningless: statuses, headers and bodies, JSON with the expected names and any values. */

import fc from 'fast-check';
import { anyText, anyValue, awkwardNumber, objectWith } from './any-values.ts';

/** As sent with every request of a property: it must not come back in an error. */
export const CANARY = 'canary-refresh-token-0123456789';

const jwt = (payload: fc.Arbitrary<string>, algorithm: fc.Arbitrary<string>) =>
  fc
    .tuple(algorithm, payload)
    .map(([alg, body]) => [`{"alg":"${alg}"}`, body].map((part) => base64url(part)).join('.'))
    .map((text) => `${text}.c2lnbmF0dXJl`);

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

export const claims = objectWith({
  sub: fc.constantFrom('alice', ''),
  iss: fc.constantFrom('https://issuer', 'https://sts.windows.net/0'),
  exp: awkwardNumber,
  iat: awkwardNumber,
  scp: fc.constantFrom('platform:read openid', ['platform:read', 1]),
  scope: anyText,
  email: fc.constantFrom('a@b', ''),
});

export const token: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: jwt(
      claims.map((value) => JSON.stringify(value)),
      fc.constantFrom('RS256', 'none'),
    ),
  },
  { weight: 1, arbitrary: jwt(anyText, fc.constantFrom('none', 'x')) },
  { weight: 1, arbitrary: fc.tuple(anyText, anyText, anyText).map((parts) => parts.join('.')) },
  { weight: 2, arbitrary: anyText },
);

const url = fc.oneof(
  fc.constantFrom(
    'https://idp.company.com/token',
    'https://idp.company.com/device',
    'http://127.0.0.1:9/token',
    'http://idp.company.com/token',
    'https://user:pw@idp.company.com/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://idp.company.com:99999/',
  ),
  anyText,
);

const ERROR_CODES = [
  'invalid_grant',
  'authorization_pending',
  'slow_down',
  'access_denied',
  'expired_token',
  'server_error',
  'invalid_client',
  'AUTHORIZATION_PENDING',
  'x_unknown',
  '__proto__',
];
const oauthError = objectWith({
  error: fc.constantFrom(...ERROR_CODES),
  error_description: fc.oneof(anyText, fc.constant(`the token ${CANARY} is not valid`)),
  interval: awkwardNumber,
});

export const tokenBody = objectWith({
  access_token: token,
  id_token: token,
  refresh_token: anyText,
  token_type: fc.constantFrom('Bearer', 'bearer', 'DPoP', 'N_A'),
  expires_in: awkwardNumber,
  scope: fc.constantFrom('openid platform:read', ''),
  error: fc.constantFrom(undefined, undefined, undefined, ...ERROR_CODES),
});

export const deviceBody = objectWith({
  device_code: fc.constant(CANARY),
  user_code: fc.oneof(fc.constant('ABCD-EFGH'), anyText),
  verification_uri: url,
  verification_url: url,
  verification_uri_complete: url,
  expires_in: awkwardNumber,
  interval: awkwardNumber,
});

const client = objectWith({
  name: fc.constantFrom('public', 'confidential'),
  client_id: fc.constantFrom('cli', ''),
  client_authentication: fc.constantFrom('none', 'client_secret_basic'),
  default: fc.boolean(),
  bearer_token_source: fc.constantFrom('access_token', 'id_token'),
  token_endpoint: url,
  device_authorization_endpoint: url,
  default_scopes: fc.oneof(anyText, fc.array(anyValue, { maxLength: 4 })),
  scope_prefix: anyText,
});

export const discoveryBody = objectWith({
  auth_enabled: fc.boolean(),
  oidc: objectWith({
    issuer: fc.constantFrom('https://idp.company.com', ''),
    client_id: fc.constantFrom('cli'),
    token_endpoint: url,
    device_authorization_endpoint: url,
    default_scopes: fc.oneof(anyText, fc.array(anyValue, { maxLength: 4 })),
    scope_prefix: fc.oneof(fc.constant('api://x'), anyText),
    clients: fc.array(client, { maxLength: 3 }),
    workload_token_exchange_enabled: fc.boolean(),
    workload_client_id: fc.constant('workload'),
    workload_token_endpoint: url,
  }),
});

export const serverErrorBody = objectWith({
  detail: fc.oneof(
    anyText,
    fc.array(objectWith({ loc: fc.array(anyValue, { maxLength: 4 }), msg: anyText }), {
      maxLength: 30,
    }),
  ),
  error: fc.oneof(anyText, objectWith({ message: anyText })),
  message: anyText,
});

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
const headers = fc.record(
  {
    'content-type': fc.oneof(
      fc.constantFrom('application/json', 'text/html; charset=utf-8', 'application/octet-stream'),
      headerText,
    ),
    'retry-after': fc.oneof(awkwardNumber.map(String), headerText),
    'retry-after-ms': fc.oneof(awkwardNumber.map(String), headerText),
    'x-should-retry': fc.constantFrom('true', 'false', 'maybe'),
    'x-request-id': headerText,
    location: url.map((text) => text.replace(/[^\x20-\x7e]/g, '').trim()),
  },
  { requiredKeys: [] },
);

/** @param usual - the statuses that come with the body. */
export function replyWith(
  body: fc.Arbitrary<unknown>,
  usual: readonly number[] = [200],
): fc.Arbitrary<Reply> {
  return fc.record({
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...usual) },
      { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
    ),
    headers,
    body: fc.oneof(
      { weight: 8, arbitrary: body.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: oauthError.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: anyText },
    ),
  });
}

export const refusal = replyWith(oauthError, [400, 401, 403, 428, 429, 500, 503]);

const WITHOUT_BODY = new Set([204, 205, 304]);

export function responseOf({ status, headers: given, body }: Reply): Response {
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: given });
}
