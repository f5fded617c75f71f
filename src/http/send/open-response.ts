/** Hands a response to the caller with its body unread: as `fetch` would, but with our errors and without a leak. */

import { type BodyGuard, GuardedBody } from './guarded-body.ts';

export interface ResponseGuard extends BodyGuard {
  /** The error of `json()` when the body is something else. */
  readonly notJson: () => Error;
}

export interface OpenedResponse {
  readonly response: Response;
  /** Ends the body with an error; does nothing when it has ended. */
  readonly fail: (error: Error) => void;
}

/** @param response - has a body. */
export function openResponse(response: Response, guard: ResponseGuard): OpenedResponse {
  const body = new GuardedBody(response, guard);
  endUnread(body.stream, guard.ended);
  const copy = new Response(body.stream, { headers: response.headers });
  return { response: disguise(copy, response, body, guard.notJson), fail: weakly(body) };
}

/** A response without a body cannot fail, but it is not JSON either. */
export function emptyResponse(response: Response, notJson: () => Error): Response {
  const value = async () => {
    throw notJson();
  };
  return Object.defineProperty(response, 'json', { value, configurable: true });
}

/** The signal of the caller may outlive the body, and must not keep it in memory. */
function weakly(body: GuardedBody): (error: Error) => void {
  return typeof WeakRef === 'function' ? failOf(new WeakRef(body)) : (error) => body.fail(error);
}

function failOf(body: WeakRef<GuardedBody>): (error: Error) => void {
  return (error) => body.deref()?.fail(error);
}

// Named at use, never at import: some runtimes load or have it only then.
let unread: FinalizationRegistry<() => void> | undefined;

/** A caller may never read a body, nor cancel it. */
function endUnread(stream: ReadableStream, ended: () => void): void {
  if (typeof FinalizationRegistry !== 'function') return;
  unread ??= new FinalizationRegistry((callback) => callback());
  unread.register(stream, ended);
}

/** The constructor of `Response` takes no URL, and not every status that a server can send. */
function disguise(
  copy: Response,
  original: Response,
  body: GuardedBody,
  notJson: () => Error,
): Response {
  const define = (name: keyof Response, value: unknown) =>
    Object.defineProperty(copy, name, { value, configurable: true });
  for (const name of ['url', 'status', 'statusText', 'ok', 'type', 'redirected'] as const) {
    define(name, original[name]);
  }
  const rethrow = (error: unknown) => {
    // Some browsers replace the error of a stream by one of their own.
    throw body.failure ?? (error instanceof SyntaxError ? notJson() : error);
  };
  for (const name of ['text', 'json', 'blob', 'arrayBuffer', 'formData', 'bytes'] as const) {
    const read = copy[name] as (() => Promise<unknown>) | undefined;
    if (read !== undefined) define(name, () => read.call(copy).catch(rethrow));
  }
  const { clone } = copy;
  define('clone', () => disguise(clone.call(copy), original, body, notJson));
  return copy;
}
