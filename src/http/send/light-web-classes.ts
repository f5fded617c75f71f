/**
 * What ky takes for `Request` and `Headers` in every build. It makes two of each for a call, and none is sent: over-ky.ts passes the
 * call on as it was. Real ones are a third of what a call costs, and in Node they bring its whole `fetch`, which takes as long to
 * load as Node to start.
 */

export class LightHeaders {
  readonly #values = new Map<string, string>();

  constructor(init: Iterable<readonly [string, string]> | Readonly<Record<string, string>> = {}) {
    const entries = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name, value] of entries) this.set(name, value);
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  entries(): Iterable<[string, string]> {
    return this.#values.entries();
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#values.entries();
  }
}

interface LightRequestInit {
  readonly method?: string;
  readonly headers?: LightHeaders;
  readonly signal?: AbortSignal;
}

export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: LightHeaders;
  readonly signal: AbortSignal | undefined;
  readonly body = null;

  constructor(
    input: string | URL | LightRequest,
    { method, headers, signal }: LightRequestInit = {},
  ) {
    this.url = input instanceof LightRequest ? input.url : String(input);
    this.method = method ?? 'GET';
    this.headers = new LightHeaders(headers);
    this.signal = signal;
  }

  clone(): LightRequest {
    const { method, headers, signal } = this;
    return new LightRequest(this.url, { method, headers, ...(signal !== undefined && { signal }) });
  }
}

/** In place of the classes that ky does without, as it does in old browsers. */
export const NONE = undefined;
