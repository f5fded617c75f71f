/** Faults of the token endpoint by command: each serves one request, in the order they were given. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

export type Fault =
  /** Waits until the promise resolves, before the provider hears of the request. */
  | { readonly kind: 'hold before commit'; readonly until: Promise<void> }
  /** The provider has rotated; its answer waits. */
  | { readonly kind: 'hold after commit'; readonly until: Promise<void> }
  /** Closes the connection before the provider hears of the request. */
  | { readonly kind: 'drop before commit' }
  /** The provider has rotated; its answer is lost. */
  | { readonly kind: 'drop after commit' }
  /** Answers in the provider's place. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Changes the provider's JSON answer; a field set to undefined is left out. */
  | { readonly kind: 'patch'; readonly fields: Readonly<Record<string, unknown>> };

export class FaultBox {
  readonly #waiting: Fault[] = [];
  /** Requests to the token endpoint so far. */
  requests = 0;

  add(...faults: readonly Fault[]): void {
    this.#waiting.push(...faults);
  }

  next(): Fault | undefined {
    this.requests++;
    return this.#waiting.shift();
  }
}

/** Passes a request on to the provider, through the next fault if it is one for the token endpoint. */
export async function throughFaults(
  box: FaultBox,
  request: IncomingMessage,
  response: ServerResponse,
  provider: RequestListener,
): Promise<void> {
  const fault = request.method === 'POST' && request.url === '/token' ? box.next() : undefined;
  if (fault === undefined) return void provider(request, response);
  switch (fault.kind) {
    case 'drop before commit':
      request.socket.destroy();
      return;
    case 'hold before commit':
      await fault.until;
      break;
    case 'answer':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(fault.body ?? '');
      return;
    default:
      answerThrough(response, fault);
  }
  provider(request, response);
}

/** Lets the provider work and decides about its answer when that is complete. */
function answerThrough(response: ServerResponse, fault: Fault): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => {
    if (fault.kind === 'drop after commit') response.socket?.destroy();
    else if (fault.kind === 'hold after commit') void fault.until.then(() => end(body));
    else if (fault.kind === 'patch') {
      const patched = JSON.stringify({ ...JSON.parse(String(body)), ...fault.fields });
      response.setHeader('content-length', Buffer.byteLength(patched));
      end(patched);
    }
    return response;
  }) as typeof response.end;
}
