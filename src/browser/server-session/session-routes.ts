/** The routes of the platform that read and end the session behind its cookie. */

import { AuthError, hiddenReason, TransientAuthError } from '../../errors.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { parseJson } from '../../text/parse-json.ts';
import { MAX_SMALL_BODY, readBoundedText } from '../../text/read-bounded-text.ts';
import type { SessionUser } from '../store/stored-session.ts';
import { CHANGE_HEADERS } from './cookie-fetch.ts';

/** Milliseconds. */
const TIMEOUT = 30_000;

/**
 * @returns undefined without a session.
 * @throws TransientAuthError, AuthError
 */
export async function readSession(
  runtime: Runtime,
  baseUrl: string,
): Promise<SessionUser | undefined> {
  const url = `${baseUrl}/apis/auth/v2/session`;
  const response = await request(runtime, url, { method: 'GET' });
  if (response.status === 401) return undefined;
  const { id, email } = await jsonOf(url, response);
  if (typeof id !== 'string') throw unexpected(url, response.status);
  const address = typeof email === 'string' ? email : undefined;
  return {
    subject: id,
    identity: address ?? id,
    name: undefined,
    email: address,
    username: undefined,
  };
}

/** @throws TransientAuthError, AuthError */
export async function endSession(runtime: Runtime, baseUrl: string): Promise<void> {
  const url = `${baseUrl}/apis/auth/v2/logout`;
  const response = await request(runtime, url, { method: 'POST', headers: CHANGE_HEADERS });
  if (!response.ok) throw unexpected(url, response.status);
}

async function request(runtime: Runtime, url: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    return await runtime.fetch(url, { ...init, signal, credentials: 'include', redirect: 'error' });
  } catch (cause) {
    const address = new URL(url);
    const { summary = `Couldn't reach ${address.host}.`, hint } =
      hiddenReason(cause, address) ?? {};
    throw new TransientAuthError(summary, { location: url, hint, cause });
  }
}

async function jsonOf(url: string, response: Response): Promise<Record<string, unknown>> {
  const text = response.ok ? await readBoundedText(response, MAX_SMALL_BODY) : undefined;
  try {
    return (parseJson(text ?? '') ?? {}) as Record<string, unknown>;
  } catch {
    throw unexpected(url, response.status);
  }
}

function unexpected(url: string, status: number): AuthError {
  const summary = `The platform sent an unexpected response (HTTP ${status}) to a request for the session.`;
  if (status >= 500 || status === 429) return new TransientAuthError(summary, { location: url });
  return new AuthError(summary, {
    code: 'auth_misconfigured',
    location: url,
    hint: 'Sessions that the platform keeps need version 0.8 of it, or a later one.',
  });
}
