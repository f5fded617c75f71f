/** A platform that misbehaves as its path demands: `/<behavior>/<row>/…`. Takes the reports of the rows too. */

import { EventEmitter, once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../../support/backends/embedded/listen.ts';
import { withOpenCors } from '../../support/backends/embedded/open-cors.ts';
import { EVENT_PIECES } from './event-pieces.ts';

export interface CheckResult {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly reason?: string;
}

export interface MisbehavingServer {
  readonly url: string;
  /** Resolves when the row reports. */
  nextReportOf(row: string): Promise<readonly CheckResult[]>;
  stop(): Promise<void>;
}

type Behavior = (
  request: Parameters<RequestListener>[0],
  response: ServerResponse,
  row: string,
) => unknown;

export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const reports = new EventEmitter();
  const behaviors = misbehaviors();
  const { url, close } = await listenOnLoopback(() =>
    withOpenCors(async (request, response) => {
      const [, behavior = '', row = ''] = new URL(request.url!, 'http://localhost').pathname.split(
        '/',
      );
      if (behavior !== 'report') {
        const act = behaviors[behavior] ?? (() => json(response, 404, { detail: 'unknown' }));
        await act(request, response, row);
        return;
      }
      reports.emit(row, JSON.parse(await text(request)));
      response.writeHead(204).end();
    }),
  );
  return {
    url,
    nextReportOf: async (row) => (await once(reports, row))[0] as readonly CheckResult[],
    stop: close,
  };
}

function misbehaviors(): Readonly<Record<string, Behavior>> {
  const seen = new Set<string>();
  return {
    async echo(request, response) {
      const { method, url, headers } = request;
      json(response, 200, { method, url, headers, body: await text(request) });
    },
    'wants-new': ({ headers }, response) =>
      headers.authorization === 'Bearer new'
        ? json(response, 200, { ok: true })
        : json(response, 401, { detail: 'no' }),
    'busy-once': (_, response, row) => {
      if (seen.has(row)) return json(response, 200, { ok: true });
      seen.add(row);
      response.setHeader('retry-after', '0');
      return json(response, 503, { detail: 'busy' });
    },
    silent: () => undefined,
    stalls: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    },
    'not-json': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
    cut: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"ok":', () => response.destroy());
    },
    elsewhere({ headers }, response) {
      const port = headers.host!.split(':')[1];
      response.writeHead(302, { location: `http://localhost:${port}/echo/elsewhere/x` }).end();
    },
    async events(_, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const piece of EVENT_PIECES) {
        await new Promise<void>((resolve) => response.write(piece, () => resolve()));
      }
      response.end();
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
