/** A file of ten bytes whose server cuts the first download of it. */

import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Files } from '../../src/api/files/files.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { openPart } from '../../src/local-files/part-file.ts';
import { type Received, sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

type Send = (request: Received, response: ServerResponse, count: number) => void;

/** The file `a` of 10 bytes; `count` is 1 for the first request for its content. */
export async function fileOf(send: Send) {
  let count = 0;
  const server = await serve((request, response) =>
    request.url.endsWith('/files')
      ? sendJson(response, 200, { data: [{ path: 'a', size: 10 }] })
      : send(request, response, ++count),
  );
  return {
    source: sourceAt(server.url),
    files: new Files(testTransport(server.url, { maxRetries: 0 }), nodeLocalFiles),
    ranges: () =>
      server.received
        .filter(({ url }) => !url.endsWith('/files'))
        .map(({ headers }) => [headers.range, headers['if-range']]),
  };
}

/** Where the content of the file `a` in the fileset `set` of a platform is. */
export function sourceAt(baseUrl: string): string {
  return `${baseUrl}/apis/files/v2/workspaces/default/filesets/set/-/a`;
}

/** A server that holds one version, and honors ranges and conditions. */
export function version(letter: string, etag: string): Send {
  return ({ headers }, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    if (start === 0 || headers['if-range'] !== etag) {
      return void response.writeHead(200, { etag }).end(letter.repeat(10));
    }
    const range = { etag, 'content-range': `bytes ${start}-9/10` };
    response.writeHead(206, range).end(letter.repeat(10 - start));
  };
}

/** What a run that was interrupted after 5 bytes has left. */
export async function interrupted(root: string, source: string): Promise<void> {
  const part = await openPart(root, 'a', 10, source);
  await part.restart('"v1"');
  await part.write(Buffer.from('AAAAA'));
  await part.close();
}

export const contentIn = (root: string) => readFileSync(join(root, 'a'), 'utf8');
