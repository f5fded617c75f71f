/** One attempt of a call: one ky request for each hop, bounded by the call's timeout. Never repeats anything. */

import ky from 'ky';
import { AuthError, NeMoError } from '../../errors.ts';
import { MAX_SMALL_BODY, readBoundedText } from '../../text/read-bounded-text.ts';
import type { HttpRuntime } from '../http-runtime.ts';
import { invalidResponse } from '../judge/invalid-response.ts';
import type { Call } from '../prepare/call.ts';
import type { CheckedHeaders } from '../prepare/request-headers.ts';
import type { Cancellation } from './cancellation.ts';
import { connectionError, timeoutError } from './connection-error.ts';
import { redirectTarget } from './redirects.ts';

/** What came back. */
export interface Reply {
  readonly response: Response;
  /** Undefined when the body was not read, or was too long for an error. */
  readonly text: string | undefined;
  /** The token that the response is about; undefined when the client sent none. */
  readonly token: string | undefined;
}

/**
 * Sends a call once and reads the answer.
 *
 * @param given - the token for the origin of the call; it goes to no other.
 * @throws APIConnectionError, APITimeoutError
 */
export async function attempt(
  call: Call,
  given: string | undefined,
  runtime: HttpRuntime,
  cancellation: Cancellation,
): Promise<Reply> {
  let url = call.url;
  let token = given;
  const step = cancellation.step();
  const signal = call.reading === 'data' ? step.signal : cancellation.outliving(step);
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    step.abort();
  }, call.timeout);
  try {
    let headers = call.headers;
    for (let hops = 0; ; hops++) {
      const response = await send(call, url, headers, token, signal, runtime);
      const target = redirectTarget(call, url, response, hops);
      if (target === undefined) return { response, text: await read(call, response), token };
      void response.body?.cancel().catch(() => undefined);
      url = target;
      if (url.origin !== call.url.origin) {
        token = undefined;
        headers = new Map([['accept', call.headers.get('accept') ?? '*/*']]);
      }
    }
  } catch (error) {
    if (error instanceof NeMoError) throw error;
    const { failure } = call.body;
    if (failure?.error instanceof TypeError) throw failure.error;
    throw expired ? timeoutError(call) : connectionError(call, url, error);
  } finally {
    clearTimeout(timer);
  }
}

async function send(
  call: Call,
  url: URL,
  headers: CheckedHeaders,
  token: string | undefined,
  signal: AbortSignal,
  runtime: HttpRuntime,
): Promise<Response> {
  const { method, body } = call;
  const init: RequestInit = {
    method,
    headers: toRecord(headers, token),
    redirect: 'manual',
    signal,
  };
  if (body.content !== undefined) init.body = body.content;
  // Node copies a request, and with it all of its stream, unless it may neither be redirected nor have a window.
  if (!body.replayable) Object.assign(init, { duplex: 'half', redirect: 'error', window: null });
  return ky(url, {
    method,
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // All that is sent joins here: ky copies options, and clones its Request, which would keep all of a stream in memory.
    fetch: () => runtime.fetch(url, init),
  });
}

// `Headers` throws an error that repeats what it does not like.
const SENDABLE = /^[\u0021-\u007e]{1,16384}$/;

function toRecord(headers: CheckedHeaders, token: string | undefined): Record<string, string> {
  const record = Object.fromEntries(headers);
  if (token === undefined) return record;
  if (!SENDABLE.test(token)) {
    throw new AuthError(
      'The token has characters that a header cannot carry, or is longer than 16 KiB. It was not sent.',
      { code: 'token_malformed' },
    );
  }
  record['authorization'] = `Bearer ${token}`;
  return record;
}

async function read(call: Call, response: Response): Promise<string | undefined> {
  if (call.reading === 'raw') return undefined;
  if (!response.ok) return readBoundedText(response, MAX_SMALL_BODY);
  if (call.reading === 'response') return undefined;
  const text = await readBoundedText(response, call.maxResponseBytes);
  if (text !== undefined) return text;
  throw invalidResponse(
    call,
    response,
    `The response is larger than ${call.maxResponseBytes} bytes`,
    { hint: 'Read it with .asResponse(), or raise maxResponseBytes.', retryable: false },
  );
}
