/** Finds secrets in the data of a request by the names of their fields. */

/** The value of such a field is a secret, whatever its length. */
const SECRET = /(?:^|_)(?:password|passwd|passphrase|secret)s?$/;
/** The value may also be a common word, as in `key: "name"`. */
const MAYBE_SECRET = /(?:^|_)(?:api)?(?:token|key|credential)s?$/;
const MIN_LENGTH = 8;
/** Far more than a request has; comparing a response with each one takes time. */
const MAX_SECRETS = 1_000;
/** Characters of a text that may be JSON. */
const MAX_TEXT = 1024 * 1024;

/** Whether a field or header has the name of a secret, as `password`, `apiKey`, `X-API-Key` and `client_secret` have. */
export function isSecretName(name: string): boolean {
  const plain = wordsOf(name);
  return SECRET.test(plain) || MAYBE_SECRET.test(plain);
}

/** The secrets in plain data, in JSON as text or bytes, and in a form. */
export function secretFields(body: unknown): readonly string[] {
  if (body instanceof URLSearchParams || body instanceof FormData) return secretPairs(body);
  const data = typeof body === 'string' || ArrayBuffer.isView(body) ? parsed(body) : body;
  const found = new Set<string>();
  collect(data, undefined, found);
  return [...found];
}

/** The same for a query or a form. */
export function secretPairs(pairs: URLSearchParams | FormData): readonly string[] {
  const found = new Set<string>();
  for (const [name, value] of pairs) collect(value, minLengthOf(name), found);
  return [...found];
}

/** @param minLength - of the secrets in this value; undefined if no name says that it holds any. */
function collect(value: unknown, minLength: number | undefined, found: Set<string>): void {
  if (found.size >= MAX_SECRETS) return;
  if (typeof value === 'string') {
    if (minLength !== undefined && value.length >= minLength) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, minLength, found);
  } else if (typeof value === 'object' && value !== null && !(Symbol.asyncIterator in value)) {
    for (const [name, item] of Object.entries(value)) {
      collect(item, minLengthOf(name) ?? minLength, found);
    }
  }
}

function minLengthOf(name: string): number | undefined {
  const plain = wordsOf(name);
  if (SECRET.test(plain)) return 1;
  return MAYBE_SECRET.test(plain) ? MIN_LENGTH : undefined;
}

/** In lower case, with `_` between the words. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W/g, '_')
    .toLowerCase();
}

function parsed(body: string | ArrayBufferView): unknown {
  if ((typeof body === 'string' ? body.length : body.byteLength) > MAX_TEXT) return undefined;
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
