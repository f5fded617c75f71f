/** A small platform server on loopback that responds like the real one and verifies tokens. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { FaultBox } from '../../faults/fault-box.ts';
import { readBody } from '../../faults/read-request-body.ts';
import { RequestLog } from '../../faults/request-log.ts';
import { type Faulty, throughFaults } from '../../faults/through-faults.ts';
import { checkScope } from './access.ts';
import { Broker } from './broker.ts';
import type { Reply } from './call.ts';
import { fileRoutes } from './file-routes.ts';
import { FilesetStore } from './fileset-store.ts';
import { inferenceRoutes } from './inference-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { listenOnLoopback } from './listen.ts';
import { modelProviderRoutes } from './model-provider-routes.ts';
import { ModelProviders } from './model-providers.ts';
import type { OidcShape } from './oidc-shape.ts';
import { withOpenCors } from './open-cors.ts';
import { seededWorkspaces, type Workspaces } from './platform-data.ts';
import { discovery } from './platform-discovery.ts';
import { authenticationOf, tokenCheck, workloadOf } from './platform-tokens.ts';
import { projectRoutes } from './project-routes.ts';
import type { RunningProvider } from './provider.ts';
import { forbidden, invalidField, Refusal, unknownRoute } from './refusal.ts';
import { secretRoutes } from './secret-routes.ts';
import { allStoredRoutes } from './stored-routes.ts';
import { type Sessions, WebSessions } from './web-sessions.ts';
import { failDeletions, finishDeletions } from './workspace-deletions.ts';
import { workspaceRoutes } from './workspace-routes.ts';

export interface PlatformOptions extends Partial<Faulty> {
  /** Undefined: the platform accepts unsigned tokens. */
  readonly provider: RunningProvider | undefined;
  /** False: every user may do everything. Default: true. */
  readonly authEnabled?: boolean;
  /** The form of discovery. Default: the flat form. */
  readonly shape?: OidcShape;
  /** Email address of the user who may do everything. */
  readonly adminEmail: string;
  /** Lifetime of a token for a workload, in seconds. */
  readonly workloadTokenLifetime: number;
  /** URL at which browsers reach the platform. Default: its own URL. */
  readonly advertisedUrl?: string | undefined;
}

export interface RunningPlatform {
  readonly baseUrl: string;
  /** The bearer token of each request to the API, oldest first. */
  readonly bearers: readonly string[];
  /**
   * Removes the workspaces that are marked for deletion, as a controller of the real platform does in the
   * background.
   */
  finishDeletions(): void;
  /** Expires the browser sessions that it keeps. */
  expireSessions(): void;
  /** Makes the deletions fail instead, as the platform reports it. */
  failDeletions(why: string): void;
  stop(): Promise<void>;
}

export async function startPlatform(options: PlatformOptions): Promise<RunningPlatform> {
  const bearers: string[] = [];
  const filesets = new FilesetStore();
  const workspaces = seededWorkspaces();
  const sessions: Sessions = new Map();
  const listening = await listenOnLoopback((baseUrl) => {
    const reply = replier(baseUrl, options, { workspaces, bearers, filesets, sessions });
    const { faults = new FaultBox(), log = new RequestLog() } = options;
    return withOpenCors(
      throughFaults({ faults, log }, (request, response) => void respond(request, response, reply)),
    );
  });
  return {
    baseUrl: listening.url,
    bearers,
    finishDeletions: () => finishDeletions(workspaces),
    expireSessions: () => sessions.clear(),
    failDeletions: (why) => failDeletions(workspaces, why),
    stop: async () => {
      await listening.close();
      filesets.remove();
    },
  };
}

interface PlatformState {
  readonly workspaces: Workspaces;
  readonly bearers: string[];
  readonly filesets: FilesetStore;
  readonly sessions: Sessions;
}

type Replier = (request: IncomingMessage, left: AbortSignal) => Promise<Reply>;

function replier(
  baseUrl: string,
  options: PlatformOptions,
  { workspaces, bearers, filesets, sessions }: PlatformState,
): Replier {
  const { adminEmail, shape = {} } = options;
  const authentication = authenticationOf(options);
  const workload = workloadOf(baseUrl, authentication, options.workloadTokenLifetime);
  const check = tokenCheck(authentication, workload, shape);
  const broker =
    typeof authentication === 'string'
      ? undefined
      : new Broker(baseUrl, authentication, shape, options.advertisedUrl);
  const web = broker && new WebSessions({ broker, sessions, check, mint: workload!.mint });
  const providers = new ModelProviders();
  const routes = [
    ...workspaceRoutes(workspaces, shape.clients !== undefined),
    ...[projectRoutes, secretRoutes].flatMap((of) => of(workspaces)),
    ...modelProviderRoutes(workspaces, providers),
    ...inferenceRoutes(workspaces, providers),
    ...jobRoutes(workspaces),
    ...fileRoutes(workspaces, filesets),
    ...allStoredRoutes(workspaces),
  ];

  const openReply = async (method: string, url: URL, request: IncomingMessage) => {
    const path = url.pathname;
    if (path === '/apis/auth/discovery') return ok(discovery(baseUrl, authentication, shape));
    if (path === '/health/live' || path === '/health/ready') return ok({ status: 'ok' });
    if (path === '/apis/auth/jwks' && workload) return ok(await workload.jwks());
    if (path === '/apis/auth/token' && method === 'POST' && workload) {
      return workload.exchange(new URLSearchParams(await readBody(request)));
    }
    const session = await web?.reply(method, url, request);
    if (session !== undefined) return session;
    if (broker === undefined || !path.startsWith('/apis/auth/v2/')) return undefined;
    return broker.reply(method, url, method === 'POST' ? await readBody(request) : '');
  };

  return async (request, left) => {
    const url = new URL(request.url!, baseUrl);
    const { pathname, searchParams } = url;
    const method = request.method!;
    const open = await openReply(method, url, request);
    if (open !== undefined) return open;
    const { authorization } = request.headers;
    if (authorization !== undefined) bearers.push(authorization.replace(/^Bearer /i, ''));
    const claims = await check(authorization);
    const route = routes.find((each) => each.method === method && each.path.test(pathname));
    const caller = String(claims['email'] ?? claims.sub);
    const isPlatformAdmin = authentication === 'off' || caller === adminEmail;
    // Only platform admins learn that a route does not exist.
    if (route === undefined) throw isPlatformAdmin ? unknownRoute(pathname, method) : forbidden();
    checkScope(claims, method, route.area);
    return route.run({
      params: paramsOf(route.path, pathname),
      query: searchParams,
      body: route.raw ? {} : jsonOf(await readBody(request)),
      request,
      left,
      caller,
      isPlatformAdmin,
    });
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Replier,
): Promise<void> {
  const {
    status,
    body,
    content,
    headers: own,
  } = await reply(request, leaving(response)).catch(refusal);
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'x-request-id': randomUUID(),
    'x-trace-id': randomUUID().replaceAll('-', ''),
    ...(status === 409 && { 'x-should-retry': 'false' }),
    ...own,
  };
  // Set but not sent yet, because a fault may change them.
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (content !== undefined) {
    await pipeline(content, response).catch(() => response.destroy());
    return;
  }
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => response.writableFinished || controller.abort());
  return controller.signal;
}

function refusal(error: unknown): Reply {
  if (error instanceof Refusal) return { status: error.status, body: error.body };
  return { status: 500, body: { detail: 'Internal Server Error' } };
}

function ok(body: object): Reply {
  return { status: 200, body };
}

function paramsOf(path: RegExp, pathname: string): Record<string, string> {
  const groups = Object.entries(path.exec(pathname)?.groups ?? {});
  return Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
}

function jsonOf(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw invalidField(['body', '0'], 'JSON decode error', 'json_invalid');
  }
}
