/** Records the requests to the token endpoint and to the other endpoints with faults. Never contains a token, a code or a password. */

import type { IncomingMessage } from 'node:http';
import type { FaultTarget } from './fault.ts';

export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly target: FaultTarget;
  /** The product that its User-Agent names: the runtime for this SDK, the HTTP library for the Python SDK. */
  readonly sender: string;
  grantType?: string;
  clientId?: string;
  /** `ok`, the `error` of the server, `HTTP <status>` of an injected response, or `dropped`. */
  outcome?: string;
  /** Kind of the fault that was applied to it. */
  fault?: string;
  /** Set when its connection was closed without a response: how many requests had arrived by then. */
  cutAfter?: number;
}

export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #byRequest = new WeakMap<IncomingMessage, LoggedRequest>();

  begin(request: IncomingMessage, target: FaultTarget): LoggedRequest {
    const sender = request.headers['user-agent']?.split('/')[0] ?? '';
    const entry: LoggedRequest = { at: Date.now(), target, sender };
    this.#entries.push(entry);
    this.#byRequest.set(request, entry);
    return entry;
  }

  of(request: IncomingMessage): LoggedRequest | undefined {
    return this.#byRequest.get(request);
  }

  cut(request: IncomingMessage): void {
    const entry = this.of(request);
    if (entry) entry.cutAfter = this.#entries.length;
  }

  /** Copies, oldest first. */
  entries(target?: FaultTarget): readonly LoggedRequest[] {
    return this.#entries
      .filter((entry) => target === undefined || entry.target === target)
      .map((entry) => ({ ...entry }));
  }
}

/** Records the sender and the kind of the request; reads no other fields of the form. */
export function noteForm(
  entry: LoggedRequest | undefined,
  form: { readonly grant_type?: unknown; readonly client_id?: unknown },
): void {
  if (entry === undefined) return;
  if (typeof form.grant_type === 'string') entry.grantType = form.grant_type;
  if (typeof form.client_id === 'string') entry.clientId = form.client_id;
}
