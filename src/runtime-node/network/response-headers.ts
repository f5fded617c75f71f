/** Headers of a response. A real `Headers` object is created only when more than single values are read. */

/** Read-only `Headers`. Creating Node's own takes longer than looking up a few values. */
export class ResponseHeaders implements Headers {
  readonly #raw: readonly string[];
  #real: Headers | undefined;

  /** @param raw - names and values alternating, as in `rawHeaders` of Node. */
  constructor(raw: readonly string[]) {
    this.#raw = raw;
  }

  /** A copy as a real `Headers` object. */
  toHeaders(): Headers {
    const headers = new Headers();
    for (let i = 0; i < this.#raw.length; i += 2) headers.append(this.#raw[i]!, this.#raw[i + 1]!);
    return headers;
  }

  get(name: string): string | null {
    const key = name.toLowerCase();
    let found: string | null = null;
    for (let i = 0; i < this.#raw.length; i += 2) {
      const header = this.#raw[i]!;
      if (header.length !== key.length || header.toLowerCase() !== key) continue;
      const value = this.#raw[i + 1]!.trim();
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  append(): never {
    throw immutable();
  }

  delete(): never {
    throw immutable();
  }

  set(): never {
    throw immutable();
  }

  getSetCookie(): string[] {
    return this.#headers().getSetCookie();
  }

  forEach(
    callback: (value: string, key: string, parent: Headers) => void,
    thisArg?: unknown,
  ): void {
    this.#headers().forEach((value, key) => {
      callback.call(thisArg, value, key, this);
    });
  }

  entries(): HeadersIterator<[string, string]> {
    return this.#headers().entries();
  }

  keys(): HeadersIterator<string> {
    return this.#headers().keys();
  }

  values(): HeadersIterator<string> {
    return this.#headers().values();
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  #headers(): Headers {
    this.#real ??= this.toHeaders();
    return this.#real;
  }
}

function immutable(): TypeError {
  return new TypeError('immutable');
}
