/** The door of HTTP: turns a described request into a promise of its data. Knows no file and no source of tokens. */

import { loadPart } from '../errors.ts';
import { parseJson } from '../text/parse-json.ts';
import { VERSION } from '../version.ts';
import type { CallContext } from './call-context.ts';
import type { HttpRuntime } from './http-runtime.ts';
import { cursorList, numberedList, untypedCall, withPageSize } from './list-calls.ts';
import type { CursorPagePromise } from './parse/cursor-page.ts';
import type { Download, FileHead } from './parse/download.ts';
import { fullResponse } from './parse/full-response.ts';
import type { ListRequest, Perform } from './parse/list-request.ts';
import type { PagePromise } from './parse/page.ts';
import { dataReader } from './parse/read-data.ts';
import { OPENED, OPENED_WHATEVER, type Reader } from './parse/reader.ts';
import type { UntypedPromise } from './parse/untyped-promise.ts';
import { performCall } from './perform-call.ts';
import { type Call, type CallDefaults, prepareCall, type Target } from './prepare/call.ts';
import { mergeHeaders } from './prepare/request-headers.ts';
import { type RouteValues, toRequest } from './prepare/route.ts';
import type { ApiRequest, ListOptions, RequestHeaders, RequestOptions } from './request-options.ts';
import { RequestPromise, type WithResponse } from './request-promise.ts';
import { Cancellation } from './send/cancellation.ts';

export interface TransportOptions extends CallContext {
  /** Called for each call, so it must cache what costs I/O. */
  readonly target: () => Target | Promise<Target>;
  /** Milliseconds of one attempt. Default: 60 000, and 600 000 for requests to models. */
  readonly timeout?: number | undefined;
  /** Paths of POST requests that are passed on to a model. */
  readonly modelPaths?: readonly RegExp[] | undefined;
  readonly maxRetries: number;
  /** Decoded bytes of a response that is read as data. */
  readonly maxResponseBytes: number;
  /** Reads the JSON of responses; throws for anything else. Default: `parseJson` of `text/`. */
  readonly parseJson?: ((text: string) => unknown) | undefined;
  /** Sent with every call. */
  readonly headers?: RequestHeaders | undefined;
}

/** Calls the platform. Each client has one. Keeps no state of a call. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #defaults: CallDefaults;

  /** @throws TypeError for headers that cannot be sent. */
  constructor(options: TransportOptions) {
    this.#options = options;
    const { runtime, parseJson: parse = parseJson } = options;
    const own = {
      accept: 'application/json',
      // Browsers have a User-Agent of their own, and ask the server's permission (CORS preflight) before they send another.
      'user-agent':
        runtime.userAgent === 'web' ? undefined : `nemo-platform/${VERSION} (${runtime.userAgent})`,
    };
    const headers = mergeHeaders(mergeHeaders(new Map(), own), options.headers);
    this.#defaults = { ...options, timeout: options.timeout, parseJson: parse, headers };
  }

  /**
   * Sends one request. The promise rejects with `APIError` by status, `APIConnectionError`, `APITimeoutError`,
   * `AbortError`, whatever the authorizer throws, and TypeError for values that cannot be sent.
   */
  request<T>(request: ApiRequest, options?: RequestOptions): RequestPromise<T> {
    return this.#promise(request, options, AS_IT_IS as Reader<T>);
  }

  /** Sends a request whose response comes in pages. Rejects as `request` does. */
  list<T>(request: ApiRequest, options?: ListOptions): PagePromise<T> {
    return numberedList(this.#listOf(request, options));
  }

  /** Sends a request of any operation: its data is what the response contains, and a list can be iterated. */
  untyped<T>(request: ApiRequest, options?: ListOptions): UntypedPromise<T> {
    return untypedCall(this.#listOf(request, options), AS_IT_IS as Reader<T>);
  }

  /**
   * Sends a request of another package with the token of this client, and returns its response whatever the status is.
   * A 401 is repeated once with a newer token; nothing else is repeated.
   *
   * @throws TypeError for a URL of another origin than the platform's
   */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const options = init ?? {};
    const prepare = async (target: Target) => {
      const { prepareFetch } = await loadPart(import('./fetch-call.ts'));
      return prepareFetch(input, options, target, this.#defaults);
    };
    const signal = !options.signal && input instanceof Request ? input.signal : undefined;
    return (await this.#run(prepare, options, OPENED_WHATEVER, signal)).response;
  }

  /** Clock, randomness and sleep of the calls, for code that waits between calls. */
  get runtime(): HttpRuntime {
    return this.#options.runtime;
  }

  /** Base URL and workspace of the calls. */
  async target(): Promise<Target> {
    return this.#options.target();
  }

  /** Calls an operation whose response is one value. */
  call<T>(
    route: string,
    values: RouteValues | undefined,
    options?: RequestOptions,
  ): RequestPromise<T> {
    return this.request<T>(toRequest(route, values), options);
  }

  /** Sends a request whose response the caller's own reader takes, within the attempt. Rejects as `request` does. */
  read<T>(
    request: ApiRequest,
    options: RequestOptions,
    reader: Reader<T>,
  ): Promise<WithResponse<T>> {
    return this.#perform(request, options, reader);
  }

  /** Calls an operation whose response may be empty. */
  callEmpty(
    route: string,
    values: RouteValues | undefined,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.request<void>({ ...toRequest(route, values), mayBeEmpty: true }, options);
  }

  /** Calls an operation whose response comes in numbered pages. */
  pages<T>(route: string, values: RouteValues | undefined, options?: ListOptions): PagePromise<T> {
    return this.list<T>(toRequest(route, withPageSize(values, options, 'page_size')), options);
  }

  /** Calls an operation whose pages are found by the cursor of the page before. */
  cursorPages<T>(
    route: string,
    values: RouteValues | undefined,
    options?: ListOptions,
  ): CursorPagePromise<T> {
    const request = toRequest(route, withPageSize(values, options, 'limit'));
    return cursorList(this.#listOf(request, options));
  }

  /** Calls an operation that returns a file. The promise is fulfilled when the headers have arrived. */
  download(
    route: string,
    values: RouteValues | undefined,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.#promise(toRequest(route, values), options, DOWNLOAD);
  }

  /** Asks for the size and the type of a file, without its content. */
  head(
    route: string,
    values: RouteValues | undefined,
    options?: RequestOptions,
  ): RequestPromise<FileHead> {
    return this.#promise(toRequest(route, values), options, FILE_HEAD);
  }

  /** Programs in JavaScript pass `null` for options that they do not have, as they may to `fetch`. */
  #listOf(request: ApiRequest, options: ListOptions | undefined): ListRequest {
    return { request, options: options ?? {}, perform: this.#perform };
  }

  #promise<T>(
    request: ApiRequest,
    options: RequestOptions | undefined,
    reader: Reader<T>,
  ): RequestPromise<T> {
    return new RequestPromise((asResponse) =>
      this.#perform(request, options ?? {}, asResponse ? (OPENED as Reader<T>) : reader),
    );
  }

  readonly #perform: Perform = (request, options, reader, signal) => {
    const prepare = (target: Target) => prepareCall(request, options, target, this.#defaults);
    return this.#run(prepare, options, reader, signal, request);
  };

  /** The one path of all calls: prepare, then authorize, send, judge and read. */
  async #run<T>(
    prepare: (target: Target) => Call | Promise<Call>,
    options: RequestOptions | RequestInit,
    reader: Reader<T>,
    signal: AbortSignal | undefined,
    request?: ApiRequest,
  ): Promise<WithResponse<T>> {
    try {
      const cancellation = new Cancellation([options.signal, signal]);
      return await cancellation.run(async () => {
        const call = await prepare(await this.#options.target());
        const { data, response } = await performCall(call, reader, this.#options, cancellation);
        return {
          data,
          requestId: await requestIdOf(response),
          // Created on use, because few callers need it.
          get response() {
            return fullResponse(response);
          },
        };
      });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const { explainMisuse } = await loadPart(import('./misplaced-option.ts'));
      throw explainMisuse(error, options, request);
    }
  }
}

const USUAL_ID = /^[\w.:-]{1,40}$/;

/** @returns undefined when the response has no ID, and when an unusual one cannot be sanitized. Never rejects. */
function requestIdOf(response: Response): string | undefined | Promise<string | undefined> {
  const id = response.headers.get('x-request-id');
  // A fast path for every response: an ID of the usual form needs no sanitizing.
  if (id === null || USUAL_ID.test(id)) return id ?? undefined;
  return import('../text/redact-secrets.ts').then(
    ({ redactSecrets }) => redactSecrets(id, [], 100) || undefined,
    () => undefined,
  );
}

const AS_IT_IS = dataReader((value) => value);

const files = () => loadPart(import('./parse/download.ts'));

const DOWNLOAD: Reader<Download> = {
  read: async ({ open }) => new (await files()).Download(await open()),
};

const FILE_HEAD: Reader<FileHead> = {
  read: async ({ open }) => new (await files()).FileHead(await open()),
};
