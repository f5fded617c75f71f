/** Puts a server behind its faults: one request passes through at most one of them. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, targetOf } from './fault.ts';
import type { FaultBox } from './fault-box.ts';
import { readBody } from './read-request-body.ts';
import { noteForm, type RequestLog } from './request-log.ts';

export interface Faulty {
  readonly faults: FaultBox;
  readonly log: RequestLog;
}

export function throughFaults({ faults, log }: Faulty, server: RequestListener): RequestListener {
  return (request, response) => {
    const target = targetOf(request.url);
    if (target === undefined || request.method === 'OPTIONS') return server(request, response);
    const entry = log.begin(request, target);
    response.once('close', () => void (response.writableEnded || log.cut(request)));
    const fault = faults.take(target);
    if (fault === undefined) return server(request, response);
    entry.fault = fault.kind;
    const apply = { faults, log, request, response, server };
    const after = fault.kind === 'patch' || fault.kind.endsWith('after commit');
    void (after ? afterCommit(fault, apply) : beforeCommit(fault, apply));
  };
}

interface Application extends Faulty {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: RequestListener;
}

async function beforeCommit(fault: Fault, application: Application): Promise<void> {
  const { faults, log, request, response, server } = application;
  const entry = log.of(request);
  if (fault.kind === 'drop before commit' || fault.kind === 'response') {
    noteForm(entry, Object.fromEntries(new URLSearchParams(await readBody(request))));
    if (fault.kind === 'response') return injected(fault, application);
    if (entry) entry.outcome = 'dropped';
    request.socket.destroy();
    return;
  }
  await pause(fault, faults);
  // The server does not get a request whose client has closed the connection in the meantime.
  if (!response.destroyed) server(request, response);
}

/** Runs the server, and applies the fault when its response is complete. */
function afterCommit(fault: Fault, application: Application): void {
  const { faults, log, request, response, server } = application;
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => {
    if (fault.kind === 'drop after commit') {
      const entry = log.of(request);
      if (entry) entry.outcome = `${entry.outcome ?? 'ok'}, dropped`;
      response.socket?.destroy();
    } else if (fault.kind === 'response after commit') {
      response.end = end as typeof response.end;
      for (const name of response.getHeaderNames()) {
        // A browser must be able to read the response.
        if (!name.startsWith('access-control-')) response.removeHeader(name);
      }
      injected(fault, application);
    } else if (fault.kind === 'patch') {
      const patched = patchedBody(String(body), fault);
      response.setHeader('content-length', Buffer.byteLength(patched));
      end(patched);
    } else {
      void pause(fault, faults).then(() => end(body));
    }
    return response;
  }) as typeof response.end;
  server(request, response);
}

function injected(
  fault: Extract<Fault, { readonly status: number }>,
  { log, request, response }: Application,
): void {
  const entry = log.of(request);
  if (entry) entry.outcome = `HTTP ${fault.status}`;
  response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
  response.end(fault.body ?? '');
}

function patchedBody(body: string, fault: Extract<Fault, { readonly kind: 'patch' }>): string {
  const reply = { ...(JSON.parse(body) as object), ...fault.fields } as Record<string, unknown>;
  for (const field of fault.without ?? []) delete reply[field];
  return JSON.stringify(reply);
}

async function pause(fault: Fault, faults: FaultBox): Promise<void> {
  if ('milliseconds' in fault) await wait(fault.milliseconds);
  else await faults.hold('until' in fault ? fault.until : undefined);
}
