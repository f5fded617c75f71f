/** Receives the browser at the end of a login: a page on this machine that accepts exactly one response. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PATH = '/callback';
/** Bytes of a request without body. Node's own limit, 16 KiB, is less than what some providers explain a refusal with. */
const MAX_SIZE = 64 * 1024;

/** The kind of a response: a success or a refusal of this login, or a response of something else. */
export type Verdict = 'completed' | 'refused' | 'foreign';

export interface Callback {
  /** The address to which the provider redirects the browser. */
  readonly redirectUri: string;
  /**
   * Stops listening and closes every connection, even with an incomplete request. A response that is being sent
   * is completed.
   */
  close(): void;
}

/**
 * Listens on a free port of 127.0.0.1 (RFC 8252, section 7.3). Responses of other logins are ignored; after the
 * first response of this login, all others are ignored too.
 *
 * @param judge - called with the query of each response until one is not foreign.
 */
export async function listenForCallback(
  judge: (query: URLSearchParams) => Verdict,
): Promise<Callback> {
  let isDone = false;
  let served: ServerResponse | undefined;
  const server = createServer({ maxHeaderSize: MAX_SIZE }, (request, response) => {
    const query = isDone ? undefined : queryOf(request, port);
    if (!isDone) served = response;
    const verdict = query === undefined ? 'foreign' : judge(query);
    isDone ||= verdict !== 'foreign';
    respond(response, verdict);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    redirectUri: `http://127.0.0.1:${port}${PATH}`,
    close() {
      server.close();
      const end = () => server.closeAllConnections();
      if (served === undefined || served.writableFinished || served.destroyed) end();
      else served.once('finish', end).once('close', end);
    },
  };
}

/**
 * Undefined unless the provider redirected a browser here: another host name means that another page found the
 * port.
 */
function queryOf(request: IncomingMessage, port: number): URLSearchParams | undefined {
  const { method, url = '', headers } = request;
  if (method !== 'GET' || headers.host !== `127.0.0.1:${port}` || !url.startsWith('/')) {
    return undefined;
  }
  const { pathname, searchParams } = new URL(`http://127.0.0.1${url}`);
  return pathname === PATH ? searchParams : undefined;
}

const PAGES: Readonly<Record<Verdict, readonly [status: number, text: string]>> = {
  completed: [200, 'Login received. You can close this page and return to the terminal.'],
  refused: [200, 'The login was refused. You can close this page and return to the terminal.'],
  foreign: [400, 'This page does not belong to a login in progress.'],
};

/** The address of the page contains the code, so the page is not cached and sends no referrer. */
function respond(response: ServerResponse, verdict: Verdict): void {
  const [status, text] = PAGES[verdict];
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(`${text}\n`);
}
