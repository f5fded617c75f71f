/**
 * What `src/oauth/` does without: DPoP, mTLS, header options, and checks of arguments that our types make. Every check of a
 * response and the protocol of an endpoint stay those of the package.
 */

function assertAs() {}

function assertClient() {}

function assertString() {}

function OPE(message) {
  return new Error(message);
}

function prepareHeaders() {
  return new Headers(USER_AGENT && { 'user-agent': USER_AGENT });
}

function signal(_, value) {
  return value;
}

function resolveEndpoint(as, endpoint, _, enforceHttps) {
  const url = new URL(as[endpoint]);
  checkProtocol(url, enforceHttps);
  return url;
}

async function tokenEndpointRequest(as, client, authentication, grantType, parameters, options) {
  const url = resolveEndpoint(as, 'token_endpoint', false, !options[allowInsecureRequests]);
  parameters.set('grant_type', grantType);
  const headers = prepareHeaders();
  headers.set('accept', 'application/json');
  return authenticatedRequest(as, client, authentication, url, parameters, headers, options);
}

const decoder = undefined;

function buf(text) {
  return encoder.encode(text);
}

const encodeBase64Url = undefined;
const decodeBase64Url = undefined;

function b64u(bytes) {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');
}

const URLParse = undefined;
const tokenMatch = undefined;
const token68Match = undefined;
const quotedMatch = undefined;
const quotedParamMatcher = undefined;
const paramMatcher = undefined;
const schemeRE = undefined;
const quotedParamRE = undefined;
const unquotedParamRE = undefined;
const token68ParamRE = undefined;
const branded = undefined;

/** Marks a response for the grant functions that check it; the generic one does not. */
function brand(response) {
  return response;
}
