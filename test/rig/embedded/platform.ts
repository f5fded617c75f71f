/** A small platform server on loopback that answers as the real one does, tokens verified and all. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from './listen.ts';
import { FieldRefusal } from './lists.ts';
import { seededWorkspaces } from './platform-data.ts';
import { CLIENT_ID, type RunningProvider, SCOPES } from './provider.ts';
import { AUDIENCE } from './resource.ts';
import { platformRoutes } from './routes.ts';
import { checkScope, Refusal, type TrustedIssuer, tokenCheck } from './token-check.ts';
import { WORKLOAD_CLIENT_ID, workloadExchange } from './workload-exchange.ts';

export interface PlatformOptions {
  /** Undefined: the platform believes unsigned tokens. */
  readonly provider: RunningProvider | undefined;
  readonly adminEmail: string;
  /** Seconds that a token for a workload lives. */
  readonly workloadTokenLifetime: number;
  /** What scopes discovery names as default. */
  readonly defaultScopes?: readonly string[];
}

export interface RunningPlatform {
  readonly baseUrl: string;
  /** Requests that carried a bearer token, by its text; for tests that count. */
  readonly bearers: readonly string[];
  stop(): Promise<void>;
}

export async function startPlatform(options: PlatformOptions): Promise<RunningPlatform> {
  const { provider } = options;
  const routes = platformRoutes(seededWorkspaces());
  const bearers: string[] = [];
  const listening = await listenOnLoopback(async (baseUrl) => {
    const providerIssuer: TrustedIssuer | undefined = provider && {
      issuer: provider.issuer,
      audience: AUDIENCE,
      jwksUri: provider.jwksUri,
    };
    const workload =
      providerIssuer &&
      (await workloadExchange(baseUrl, providerIssuer, AUDIENCE, options.workloadTokenLifetime));
    const own = workload && {
      issuer: workload.issuer,
      audience: AUDIENCE,
      jwksUri: `${baseUrl}/apis/auth/jwks`,
    };
    const check = tokenCheck(() => [providerIssuer, own].filter((each) => each !== undefined));

    const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
      const url = new URL(request.url ?? '/', baseUrl);
      const method = request.method ?? 'GET';
      if (url.pathname === '/apis/auth/discovery')
        return { status: 200, body: discovery(baseUrl, options) };
      if (url.pathname.startsWith('/health/')) return { status: 200, body: { status: 'ok' } };
      if (url.pathname === '/apis/auth/jwks' && workload)
        return { status: 200, body: await workload.jwks() };
      if (url.pathname === '/apis/auth/token' && method === 'POST' && workload) {
        return workload.exchange(new URLSearchParams(await textOf(request)));
      }
      const { authorization } = request.headers;
      if (authorization !== undefined) bearers.push(authorization.slice('Bearer '.length));
      const claims = await check(authorization);
      const route = routes.find((each) => each.method === method && each.path.test(url.pathname));
      if (route === undefined) throw new UnknownRoute(url.pathname, method);
      checkScope(claims, method, route.area);
      const caller = String(claims['email'] ?? claims.sub);
      return route.run({
        params: { ...route.path.exec(url.pathname)?.groups },
        query: url.searchParams,
        body: bodyOf(await textOf(request)),
        caller,
        isAdmin: caller === options.adminEmail,
      });
    };
    return (request, response) => void respond(request, response, answer);
  });
  return { baseUrl: listening.url, bearers, stop: () => listening.close() };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage) => Promise<{ status: number; body: unknown }>,
): Promise<void> {
  const { status, body } = await answer(request).catch(refusal);
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-request-id': randomUUID(),
    'x-trace-id': randomUUID().replaceAll('-', ''),
    ...(status === 409 && { 'x-should-retry': 'false' }),
  });
  response.end(JSON.stringify(body));
}

class UnknownRoute extends Error {
  readonly path: string;
  readonly method: string;

  constructor(path: string, method: string) {
    super('Not Found');
    this.path = path;
    this.method = method;
  }
}

function refusal(error: unknown): { status: number; body: unknown } {
  if (error instanceof FieldRefusal) return { status: 422, body: { detail: error.detail } };
  if (error instanceof Refusal) return { status: error.status, body: { detail: error.message } };
  if (error instanceof UnknownRoute) {
    return { status: 404, body: { detail: 'Not Found', path: error.path, method: error.method } };
  }
  return { status: 500, body: { detail: 'Internal Server Error' } };
}

function discovery(
  baseUrl: string,
  { provider, defaultScopes = SCOPES.slice(0, 6) }: PlatformOptions,
): object {
  if (provider === undefined) return { auth_enabled: true, oidc: null };
  return {
    auth_enabled: true,
    oidc: {
      issuer: provider.issuer,
      client_id: CLIENT_ID,
      token_endpoint: provider.tokenEndpoint,
      device_authorization_endpoint: provider.deviceAuthorizationEndpoint,
      authorization_endpoint: null,
      userinfo_endpoint: null,
      default_scopes: defaultScopes.join(' '),
      scope_prefix: null,
      workload_token_exchange_enabled: true,
      workload_client_id: WORKLOAD_CLIENT_ID,
      workload_token_endpoint: `${baseUrl}/apis/auth/token`,
      workload_audience: AUDIENCE,
      workload_scope: 'platform:read',
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function bodyOf(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new FieldRefusal(['body'], 'JSON decode error');
  }
}
