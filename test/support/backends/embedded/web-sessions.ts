/** Browser sessions that the platform keeps behind a cookie, and the route by which a gateway asks for the sender of a request. */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { decodeJwt, type JWTPayload } from 'jose';
import type { Broker } from './broker.ts';
import type { Reply } from './call.ts';
import { Refusal } from './refusal.ts';

const ROOT = '/apis/auth/v2';
const EXT_AUTHZ = '/apis/auth/ext-authz';
const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const ATTRIBUTES = 'HttpOnly; Path=/; SameSite=lax; Secure';

interface Login {
  readonly client: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** The claims of each user, by cookie. */
export type Sessions = Map<string, JWTPayload>;

export interface WebSessionsOptions {
  readonly broker: Broker;
  readonly sessions: Sessions;
  /** The claims of a bearer. */
  readonly check: (authorization: string | undefined) => Promise<JWTPayload>;
  /** A token of the platform's own for a minute. */
  readonly mint: (subject: JWTPayload) => Promise<string>;
}

export class WebSessions {
  readonly #options: WebSessionsOptions;
  readonly #logins = new Map<string, Login>();
  readonly #sessions: Sessions;

  constructor(options: WebSessionsOptions) {
    this.#options = options;
    this.#sessions = options.sessions;
  }

  /** Undefined for a path of other routes. */
  async reply(method: string, url: URL, request: IncomingMessage): Promise<Reply | undefined> {
    const { pathname, searchParams } = url;
    const cookie = cookieOf(request);
    const known = cookie === undefined ? undefined : this.#sessions.get(cookie);
    if (pathname.startsWith(`${EXT_AUTHZ}/`)) return this.#identify(method, request, cookie, known);
    switch (`${method} ${pathname}`) {
      case `GET ${ROOT}/login`:
        return this.#begin(searchParams);
      case `GET ${ROOT}/login/callback`:
        return this.#finish(searchParams);
      case `GET ${ROOT}/session`:
        if (known === undefined) throw new Refusal(401, { detail: 'Missing session' });
        return { status: 200, body: sessionOf(known) };
      case `POST ${ROOT}/logout`:
        checkSource(request);
        if (cookie !== undefined) this.#sessions.delete(cookie);
        return noContent(`nhx_session=""; Max-Age=0; ${ATTRIBUTES}`);
      default:
        return undefined;
    }
  }

  #begin(query: URLSearchParams): Reply {
    const returnTo = query.get('return_to') ?? '/';
    if (!/^\/(?!\/)[^\\]*$/.test(returnTo)) {
      throw new Refusal(400, { detail: 'return_to must be a relative path' });
    }
    const client = query.get('client') ?? 'confidential';
    const [state, verifier] = [secret(), secret()];
    const location = this.#options.broker.authorizationUrl(client, state, verifier);
    this.#logins.set(state, { client, verifier, returnTo });
    return { status: 302, body: undefined, headers: { location } };
  }

  /** Undefined for a response of another login. */
  async #finish(query: URLSearchParams): Promise<Reply | undefined> {
    const state = query.get('state') ?? '';
    const login = this.#logins.get(state);
    if (login === undefined) return undefined;
    this.#logins.delete(state);
    const code = query.get('code');
    if (code === null) throw new Refusal(400, { detail: 'Login callback returned an error' });
    const { client, verifier, returnTo } = login;
    const bearer = await this.#options.broker.bearerFor(client, code, verifier);
    const session = secret();
    this.#sessions.set(session, decodeJwt(bearer));
    const cookie = `nhx_session=${session}; Max-Age=28800; ${ATTRIBUTES}`;
    return { status: 302, body: undefined, headers: { location: returnTo, 'set-cookie': cookie } };
  }

  async #identify(
    method: string,
    request: IncomingMessage,
    cookie: string | undefined,
    known: JWTPayload | undefined,
  ): Promise<Reply> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      await this.#options.check(authorization);
      return { status: 200, body: undefined };
    }
    if (cookie === undefined) throw new Refusal(401, { detail: 'Missing bearer token' });
    if (known === undefined) throw new Refusal(401, { detail: 'Invalid session' });
    if (CHANGES.has(method)) checkSource(request);
    const token = await this.#options.mint(known);
    return { status: 200, body: undefined, headers: { authorization: `Bearer ${token}` } };
  }
}

/** Pages of other origins cannot send this header without a preflight request. */
function checkSource({ headers }: IncomingMessage): void {
  if (headers['x-source'] !== 'NeMo Studio') {
    throw new Refusal(403, { detail: 'Missing or invalid X-Source' });
  }
}

function cookieOf({ headers }: IncomingMessage): string | undefined {
  return /(?:^|;\s*)nhx_session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
}

function sessionOf({ sub, email }: JWTPayload): object {
  const aliases = [sub, email].filter((each) => each !== undefined);
  return { id: sub, email, groups: [], account_id: `account-${sub}`, authz_aliases: aliases };
}

function noContent(cookie: string): Reply {
  return { status: 204, body: undefined, headers: { 'set-cookie': cookie } };
}

const secret = () => randomBytes(32).toString('base64url');
