/** Hands a response to the caller with its body unread, as `fetch` does, but with typed errors and without leaked connections. */

import { loadPart } from '../../errors.ts';
import { type KnowsSecrets, SECRETS } from '../../text/redacted-for.ts';
import { invalidResponse } from '../judge/invalid-response.ts';
import type { Call } from '../prepare/call.ts';
import { type BodyGuard, GuardedBody } from './guarded-body.ts';

export interface OpenedResponse {
  readonly response: Response;
  /** Ends the body with an error; does nothing when it has ended. */
  readonly fail: (error: Error) => void;
}

/**
 * @param response - has a body.
 * @param token - that was sent.
 */
export function openResponse(
  response: Response,
  call: Call,
  token: string | undefined,
  guard: BodyGuard,
): OpenedResponse {
  const body = new GuardedBody(response, guard);
  endUnread(body.stream, guard.ended);
  const copy = new Response(body.stream, { headers: response.headers });
  const opened = disguise(copy, response, body, call);
  const secrets: KnowsSecrets[typeof SECRETS] = async () => {
    const { secretsOf } = await loadPart(import('../judge/secrets/call-secrets.ts'));
    return secretsOf(call, token, response);
  };
  Object.defineProperty(opened, SECRETS, { value: secrets });
  return { response: opened, fail: weakly(body) };
}

/** A response without a body cannot fail while it is read, but it is not JSON either. */
export function emptyResponse(response: Response, call: Call): Response {
  const value = async () => {
    throw await notJson(call, response);
  };
  return Object.defineProperty(response, 'json', { value, configurable: true });
}

/** The error of `json()` when the body is not JSON. */
function notJson(call: Call, response: Response): Promise<Error> {
  return invalidResponse(call, response, 'The response is not JSON');
}

/** The signal of the caller may outlive the body, and must not keep it in memory. */
function weakly(body: GuardedBody): (error: Error) => void {
  return typeof WeakRef === 'function' ? failOf(new WeakRef(body)) : (error) => body.fail(error);
}

function failOf(body: WeakRef<GuardedBody>): (error: Error) => void {
  return (error) => body.deref()?.fail(error);
}

// Created on use, not on import: some runtimes do not have it, or load it then.
let unread: FinalizationRegistry<() => void> | undefined;

/** A caller may never read a body, nor cancel it. */
function endUnread(stream: ReadableStream, ended: () => void): void {
  if (typeof FinalizationRegistry !== 'function') return;
  unread ??= new FinalizationRegistry((callback) => callback());
  unread.register(stream, ended);
}

/** The constructor of `Response` takes no URL, and not every status that a server can send. */
function disguise(copy: Response, original: Response, body: GuardedBody, call: Call): Response {
  const define = (name: keyof Response, value: unknown) =>
    Object.defineProperty(copy, name, { value, configurable: true });
  for (const name of ['url', 'status', 'statusText', 'ok', 'type', 'redirected'] as const) {
    define(name, original[name]);
  }
  const rethrow = async (error: unknown) => {
    // Some browsers replace the error of a stream by one of their own.
    throw body.failure ?? (error instanceof SyntaxError ? await notJson(call, original) : error);
  };
  for (const name of ['text', 'json', 'blob', 'arrayBuffer', 'formData', 'bytes'] as const) {
    const read = copy[name] as (() => Promise<unknown>) | undefined;
    if (read !== undefined) define(name, () => read.call(copy).catch(rethrow));
  }
  const { clone } = copy;
  define('clone', () => disguise(clone.call(copy), original, body, call));
  return copy;
}
