/**
 * The broker of the platform: signs users in at the provider with a client of its own, keeps the provider's refresh tokens,
 * and gives handles in their place. Responds with the messages of the real one.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { Reply } from './call.ts';
import type { OidcShape } from './oidc-shape.ts';
import {
  BROKER_CLIENT_ID,
  BROKER_SECRET,
  CLIENT_ID,
  DEFAULT_SCOPES,
  type RunningProvider,
} from './provider.ts';
import { invalidField, Refusal } from './refusal.ts';

const ROOT = '/apis/auth/v2';

interface Tokens {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}

interface Transaction {
  readonly client: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly state: string;
  readonly verifier: string;
}

interface Granted {
  readonly client: string;
  readonly tokens: Tokens;
  /** The PKCE challenge of a code that is not redeemed yet. */
  readonly codeChallenge?: string;
}

export class Broker {
  readonly #baseUrl: string;
  readonly #advertisedUrl: string;
  readonly #provider: RunningProvider;
  readonly #shape: OidcShape;
  readonly #transactions = new Map<string, Transaction>();
  readonly #codes = new Map<string, Granted>();
  readonly #handles = new Map<string, Granted>();

  /** @param advertisedUrl - URL at which browsers reach the platform. */
  constructor(
    baseUrl: string,
    provider: RunningProvider,
    shape: OidcShape,
    advertisedUrl = baseUrl,
  ) {
    this.#baseUrl = baseUrl;
    this.#advertisedUrl = advertisedUrl;
    this.#provider = provider;
    this.#shape = shape;
  }

  /** Undefined for a path of other routes. */
  async reply(method: string, url: URL, body: string): Promise<Reply | undefined> {
    const { pathname, searchParams } = url;
    if (method === 'POST' && pathname === `${ROOT}/authorize`) {
      return this.#start(searchParams.get('client') ?? 'confidential', jsonOf(body));
    }
    if (method === 'GET' && pathname === `${ROOT}/login/callback`) return this.#back(searchParams);
    if (method === 'GET' && pathname.startsWith(`${ROOT}/authorize/`)) {
      return this.#forward(pathname.slice(ROOT.length + '/authorize/'.length));
    }
    if (method !== 'POST' || pathname !== `${ROOT}/token`) return undefined;
    const request = jsonOf(body);
    if (request['grant_type'] === 'refresh_token') return this.#refresh(request);
    return this.#redeem(request);
  }

  #start(client: string, body: Record<string, unknown>): Reply {
    this.#checkClient(client);
    const [redirectUri, codeChallenge, state] = [
      text(body, 'redirect_uri', /./),
      text(body, 'code_challenge', /^[\w-]{43,128}$/),
      text(body, 'state', /^.{16,512}$/),
    ];
    if (!/^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\//.test(redirectUri)) {
      throw bad('redirect_uri must be an http loopback address');
    }
    const verifier = secret();
    const id = secret();
    this.#transactions.set(id, { client, redirectUri, codeChallenge, state, verifier });
    const authorization_url = `${this.#baseUrl}${ROOT}/authorize/${id}`;
    return { status: 200, body: { authorization_url, transaction_id: id } };
  }

  #forward(id: string): Reply {
    const transaction = this.#transactions.get(id);
    if (transaction === undefined) throw bad('Login transaction was not found');
    return redirect(this.authorizationUrl(transaction.client, id, transaction.verifier));
  }

  /** The URL of a sign-in at the provider, which redirects back with the state. */
  authorizationUrl(client: string, state: string, verifier: string): string {
    this.#checkClient(client);
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientIdOf(client),
      redirect_uri: this.#redirectUri,
      state,
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
      scope: DEFAULT_SCOPES.join(' '),
    });
    return `${this.#provider.issuer}/auth?${query}`;
  }

  /** The bearer token of the user for a code. */
  async bearerFor(client: string, code: string, verifier: string): Promise<string> {
    const tokens = await this.#redeemAtProvider(client, code, verifier);
    return tokens[this.#shape.bearer ?? 'access_token']!;
  }

  /** The page to which the provider redirects the browser. */
  async #back(query: URLSearchParams): Promise<Reply> {
    const id = query.get('state') ?? '';
    const transaction = this.#transactions.get(id);
    this.#transactions.delete(id);
    if (transaction === undefined) throw bad('Login transaction was not found');
    const { client, codeChallenge, redirectUri, state, verifier } = transaction;
    const error = query.get('error');
    if (error !== null) {
      const description = query.get('error_description');
      const words: Record<string, string> =
        description === null ? {} : { error_description: description };
      return redirect(`${redirectUri}?${new URLSearchParams({ error, state, ...words })}`);
    }
    const tokens = await this.#redeemAtProvider(client, query.get('code') ?? '', verifier);
    const code = secret();
    this.#codes.set(code, { client, tokens, codeChallenge });
    return redirect(`${redirectUri}?${new URLSearchParams({ code, state })}`);
  }

  #redeem(body: Record<string, unknown>): Reply {
    const code = text(body, 'code', /./);
    const verifier = text(body, 'code_verifier', /^[\w.~-]{43,128}$/);
    const granted = this.#codes.get(code);
    if (granted === undefined) throw bad('Login code was not found');
    if (challengeOf(verifier) !== granted.codeChallenge) throw bad('Code verifier did not match');
    this.#codes.delete(code);
    return this.#issue(granted.client, granted.tokens);
  }

  async #refresh(body: Record<string, unknown>): Promise<Reply> {
    const handle = text(body, 'refresh_token', /./);
    const granted = this.#handles.get(handle);
    const refresh_token = granted?.tokens.refresh_token;
    if (granted === undefined || refresh_token === undefined) {
      throw bad('Refresh token was not found');
    }
    const form = { grant_type: 'refresh_token', refresh_token };
    const tokens = { refresh_token, ...(await this.#ask(granted.client, form)) };
    if (!this.#handles.delete(handle)) throw bad('Refresh token was not found');
    return this.#issue(granted.client, tokens);
  }

  #issue(client: string, tokens: Tokens): Reply {
    const body: Record<string, unknown> = {
      access_token: tokens[this.#shape.bearer ?? 'access_token'],
      token_type: 'Bearer',
      expires_in: tokens.expires_in ?? 3600,
    };
    if (tokens.refresh_token !== undefined) {
      const handle = secret();
      this.#handles.set(handle, { client, tokens });
      body['refresh_token'] = handle;
    }
    return { status: 200, body };
  }

  #checkClient(client: string): void {
    const kind = client === 'public' ? 'public sessions' : 'confidential';
    if (!this.#shape.clients?.includes(kind)) {
      const name = client === 'public' ? 'Public OIDC server-side' : 'Confidential OIDC';
      throw new Refusal(404, { detail: `${name} login is not configured` });
    }
  }

  #redeemAtProvider(client: string, code: string, code_verifier: string): Promise<Tokens> {
    const redirect_uri = this.#redirectUri;
    return this.#ask(client, {
      grant_type: 'authorization_code',
      code,
      redirect_uri,
      code_verifier,
    });
  }

  async #ask(client: string, form: Record<string, string>): Promise<Tokens> {
    const headers: Record<string, string> =
      client === 'public'
        ? {}
        : { authorization: `Basic ${btoa(`${BROKER_CLIENT_ID}:${BROKER_SECRET}`)}` };
    const body = new URLSearchParams(
      client === 'public' ? { ...form, client_id: CLIENT_ID } : form,
    );
    const request = { method: 'POST', headers, body };
    const reply = await fetch(this.#provider.tokenEndpoint, request).catch(() => undefined);
    if (!reply?.ok) throw new Refusal(502, { detail: 'Identity provider token request failed' });
    return (await reply.json()) as Tokens;
  }

  get #redirectUri(): string {
    return `${this.#advertisedUrl}${ROOT}/login/callback`;
  }
}

const clientIdOf = (client: string) => (client === 'public' ? CLIENT_ID : BROKER_CLIENT_ID);
const secret = () => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
const bad = (detail: string) => new Refusal(400, { detail });
const redirect = (location: string) => ({ status: 302, body: undefined, headers: { location } });

function text(body: Record<string, unknown>, name: string, pattern: RegExp): string {
  const value = body[name];
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw invalidField(['body', name], 'Input should match the pattern', 'string_pattern_mismatch');
}

function jsonOf(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    throw invalidField(['body'], 'Input should be a valid dictionary', 'model_attributes_type');
  }
}
