/** One attempt of a call, from sending to the last step of reading, within its time limits. Never repeats anything. */

import { loadPart, NeMoError } from '../../errors.ts';
import { discardBody } from '../../text/discard-body.ts';
import { MAX_SMALL_BODY, readBoundedText } from '../../text/read-bounded-text.ts';
import type { HttpRuntime } from '../http-runtime.ts';
import { fullResponse } from '../parse/full-response.ts';
import type { Reader } from '../parse/reader.ts';
import type { Call } from '../prepare/call.ts';
import type { Cancellation } from './cancellation.ts';
import { connectionError, timeoutError } from './connection-error.ts';
import { exchange, type Hop, isRedirect } from './exchange.ts';
import { type RequestContent, requestContent } from './request-content.ts';
import { TimeLimit } from './time-limit.ts';

/** The response of an attempt. */
export interface Reply<T> {
  readonly response: Response;
  /** The token that was sent; undefined if the client sent none. */
  readonly token: string | undefined;
  /** The result of the reader; undefined for an error status that it does not accept. */
  readonly result: { readonly data: T } | undefined;
  /** The body of a response with an error status; undefined when it was too long to keep. */
  readonly errorText?: string | undefined;
  /** As in `Hop`; set for an error status. */
  readonly redirect?: string | undefined;
}

export class Attempt<T> {
  readonly #call: Call;
  readonly #reader: Reader<T>;
  readonly #runtime: HttpRuntime;
  readonly #cancellation: Cancellation;
  readonly #step: AbortController;
  readonly #limit: TimeLimit;
  #hop: Hop;
  #isSending = true;
  #timedOut: Error | undefined;
  /** Ends the body that the caller reads. */
  #interrupt: ((error: Error) => void) | undefined;

  /**
   * @param token - for the origin of the call; it is sent to no other.
   * @throws AbortError
   */
  constructor(
    call: Call,
    token: string | undefined,
    reader: Reader<T>,
    runtime: HttpRuntime,
    cancellation: Cancellation,
  ) {
    this.#call = call;
    this.#reader = reader;
    this.#runtime = runtime;
    this.#cancellation = cancellation;
    this.#step = cancellation.step();
    this.#hop = { url: call.url, headers: call.headers, token };
    this.#limit = new TimeLimit((ms, phase) => {
      this.#timedOut = timeoutError(call, this.#hop, ms, phase);
      this.#interrupt?.(this.#timedOut);
      this.#step.abort();
    });
  }

  /** @throws APIConnectionError, APITimeoutError, and what the reader throws */
  async run(): Promise<Reply<T>> {
    try {
      const content = await this.#startSending();
      for (let hops = 0; ; hops++) {
        const response = await exchange(
          this.#call,
          this.#hop,
          content,
          this.#step.signal,
          this.#runtime,
        );
        if (!isRedirect(response)) return await this.#read(response, content);
        // Also of a redirect that is not followed.
        discardBody(response);
        const { nextHop } = await loadPart(import('./redirects.ts'));
        this.#hop = nextHop(this.#call, this.#hop, response, hops);
      }
    } catch (error) {
      throw await this.#translate(error);
    } finally {
      this.#isSending = false;
      this.#limit.stop();
    }
  }

  async #startSending(): Promise<RequestContent> {
    const { body, timeout, idleTimeout } = this.#call;
    const content = await requestContent(body, this.#runtime.userAgent === 'web', (isEnd) => {
      if (!this.#isSending) return;
      if (isEnd) this.#limit.restart(timeout, 'response');
      else this.#limit.restart(idleTimeout, 'upload');
    });
    if (content.isStream) this.#limit.restart(idleTimeout, 'upload');
    else this.#limit.restart(timeout + content.allowance, 'response');
    return content;
  }

  async #read(response: Response, { isStream }: RequestContent): Promise<Reply<T>> {
    this.#isSending = false;
    if (isStream) this.#limit.restart(this.#call.timeout, 'response');
    const { token, redirect } = this.#hop;
    if (!response.ok && !this.#reader.takesErrors) {
      const errorText = await readBoundedText(response, MAX_SMALL_BODY);
      return { response, token, result: undefined, errorText, redirect };
    }
    let shown = response;
    const open = async () => {
      shown = await this.#open(response);
      return shown;
    };
    const data = await this.#reader.read({ call: this.#call, response, token, open });
    return { response: shown, token, result: { data } };
  }

  async #open(received: Response): Promise<Response> {
    const { emptyResponse, openResponse } = await loadPart(import('./open-response.ts'));
    const response = fullResponse(received);
    if (response.body === null) return emptyResponse(response, this.#call);
    let stopFollowing = () => {};
    const opened = openResponse(response, this.#call, this.#hop.token, {
      waiting: () => this.#limit.restart(this.#call.idleTimeout, 'body'),
      arrived: () => this.#limit.stop(),
      translate: (error) => this.#translate(error),
      ended: () => {
        this.#limit.stop();
        stopFollowing();
      },
    });
    this.#interrupt = opened.fail;
    stopFollowing = this.#cancellation.follow(this.#step, opened.fail);
    return opened.response;
  }

  async #translate(error: unknown): Promise<Error> {
    if (error instanceof NeMoError) return error;
    const { failure } = this.#call.body;
    if (failure?.error instanceof TypeError) return failure.error;
    return this.#timedOut ?? connectionError(this.#call, this.#hop, error);
  }
}
