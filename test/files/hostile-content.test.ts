/** Downloads whose content, version or name is not what the list promised. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { NeMoError, TransferError } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { type Received, sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

type Send = (request: Received, response: ServerResponse, count: number) => void | Promise<void>;

/** Files of a server that lists these names, each of this size; `count` is 1 for the first request for content. */
async function filesOf(paths: readonly string[], size: number, send: Send) {
  let count = 0;
  const server = await serve((request, response) =>
    request.url.endsWith('/files')
      ? sendJson(response, 200, { data: paths.map((path) => ({ path, size })) })
      : send(request, response, ++count),
  );
  return {
    files: new Files(testTransport(server.url, { maxRetries: 0 }), nodeLocalFiles),
    url: server.url,
    asked: () => server.received.slice(1).map(({ headers }) => headers),
  };
}

async function failureOf(downloading: Promise<unknown>): Promise<NeMoError> {
  const error = await downloading.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TransferError);
  const cause = (error as TransferError).result.failed[0]?.error;
  expect(cause).toBeInstanceOf(NeMoError);
  return cause as NeMoError;
}

/** Sends 5 of 10 bytes and cuts the connection once they have left. */
function cut(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { 'content-length': '10', ...headers });
  response.write('AAAAA', () => setImmediate(() => response.destroy()));
}

function rest(request: Received, response: ServerResponse, headers: Record<string, string>): void {
  if (request.headers.range === undefined)
    return void response.writeHead(200, headers).end('BBBBBBBBBB');
  response.writeHead(206, { 'content-range': 'bytes 5-9/10', ...headers }).end('BBBBB');
}

test('an endless body is cancelled at the listed size, and no part is left', async () => {
  const limit = 2 ** 26;
  let sent = 0;
  const { files, asked } = await filesOf(['a'], 5, (_, response) => {
    const body = function* () {
      for (const chunk = Buffer.alloc(65_536); sent < limit; sent += chunk.length) yield chunk;
    };
    Readable.from(body()).pipe(response.writeHead(200));
  });
  const root = tempFolder();
  const error = await failureOf(files.download('set', root));
  expect(error).toMatchObject({ code: 'invalid_response', retryable: false });
  expect(error.message).toContain('more than the 5 bytes');
  expect(sent).toBeLessThan(limit);
  expect(asked()).toHaveLength(1);
  expect(readdirSync(root)).toEqual([]);
});

test('a file that changes during the download never mixes two versions', async () => {
  const { files, asked } = await filesOf(['a'], 10, (request, response, count) =>
    count === 1 ? cut(response, { etag: '"v1"' }) : rest(request, response, { etag: '"v2"' }),
  );
  const root = tempFolder();
  await files.download('set', root);
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('BBBBBBBBBB');
  const [, second, third] = asked();
  expect(second).toMatchObject({ range: 'bytes=5-', 'if-range': '"v1"' });
  expect(third?.range).toBeUndefined();
});

test('the same version is continued, under its strong ETag', async () => {
  const { files, asked } = await filesOf(['a'], 10, (request, response, count) =>
    count === 1 ? cut(response, { etag: '"v1"' }) : rest(request, response, { etag: '"v1"' }),
  );
  const root = tempFolder();
  await files.download('set', root);
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('AAAAABBBBB');
  expect(asked()).toHaveLength(2);
});

test('a weak ETag does not identify a version', async () => {
  const { files, asked } = await filesOf(['a'], 10, (request, response, count) =>
    count === 1 ? cut(response, { etag: 'W/"v1"' }) : rest(request, response, { etag: 'W/"v1"' }),
  );
  const root = tempFolder();
  await files.download('set', root);
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('BBBBBBBBBB');
  expect(asked()[1]?.['if-range']).toBeUndefined();
});

test.each(['AAAAA', 'AAAAAAAAAA'])(
  'the part %s of an earlier call is not continued where the server names versions',
  async (left) => {
    const { files } = await filesOf(['a'], 10, (request, response) =>
      rest(request, response, { etag: '"v2"' }),
    );
    const root = tempFolder();
    writeFileSync(join(root, '.a.10.nmp-part'), left);
    await files.download('set', root);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('BBBBBBBBBB');
    expect(readdirSync(root)).toEqual(['a']);
  },
);

test.each([
  [['a', 'a/b'], /EISDIR|ENOTDIR|EEXIST/],
  [['x'.repeat(300)], /ENAMETOOLONG/],
])('names that the disk refuses are a typed error: %j', async (paths, code) => {
  const { files } = await filesOf(paths, 1, (_, response) => void response.end('1'));
  const root = tempFolder();
  const error = await failureOf(files.download('set', root));
  expect(error).toMatchObject({ code: 'transfer_failed', retryable: false });
  expect(error.message).toMatch(code);
  expect(error.message).toContain('cannot be written');
  const names = readdirSync(root, { recursive: true }).map(String);
  expect(names.filter((name) => name.endsWith('.nmp-part'))).toEqual([]);
});

test('long names with the same beginning and multi-byte names have separate parts', async () => {
  const paths = ['x', 'ü'].flatMap((letter) =>
    ['1', '2'].map((end) => letter.repeat(letter === 'x' ? 230 : 120) + end),
  );
  const { files } = await filesOf(
    paths,
    1,
    (request, response) => void response.end(request.url.at(-1)),
  );
  const root = tempFolder();
  await files.download('set', root);
  expect(paths.map((path) => readFileSync(join(root, path), 'utf8'))).toEqual(['1', '2', '1', '2']);
});

test('an interrupted download names its URL', async () => {
  const { files, url } = await filesOf(['a'], 10, (_, response) => {
    response.writeHead(200, { etag: '"v1"' }).end('AAAAA');
  });
  const root = tempFolder();
  const error = await failureOf(files.download('set', root));
  expect(error.message).toMatch(/^The download of a was interrupted\.\nGET \S+\/a$/);
  expect(error.location).toContain(`GET ${url}/`);
  expect(existsSync(join(root, '.a.10.nmp-part'))).toBe(true);
});

test('an error about a list of files has no empty line for an unknown URL', async () => {
  const { files } = await filesOf(['a'], 1, (_, response) => void response.end('1'));
  const error = await files.download('set#b', tempFolder()).catch((e: unknown) => e);
  expect((error as NeMoError).message).toBe(
    'No file of the fileset matches "b".\nRun: nmp files list set',
  );
});
