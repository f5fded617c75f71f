/** Downloads that continue what an earlier one has left: only bytes of one version, only bytes of one writer. */

import { execFileSync, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { TransferError } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { openPart } from '../../src/local-files/part-file.ts';
import { OTHER_USER, runsAsRoot } from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { type Received, sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const PART = '.a.10.nmp-part';

type Send = (request: Received, response: ServerResponse, count: number) => void;

/** The file `a` of 10 bytes; `count` is 1 for the first request for its content. */
async function fileOf(send: Send) {
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
function sourceAt(baseUrl: string): string {
  return `${baseUrl}/apis/files/v2/workspaces/default/filesets/set/-/a`;
}

/** A server that holds one version, and honors ranges and conditions. */
function version(letter: string, etag: string): Send {
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
async function interrupted(root: string, source: string): Promise<void> {
  const part = await openPart(root, 'a', 10, source);
  await part.restart('"v1"');
  await part.write(Buffer.from('AAAAA'));
  await part.close();
}

const contentIn = (root: string) => readFileSync(join(root, 'a'), 'utf8');

test('a later run continues the same version', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(version('A', '"v1"'));
  await interrupted(root, source);
  expect(await files.download('set', root)).toMatchObject({ bytes: 5 });
  expect(ranges()).toEqual([['bytes=5-', '"v1"']]);
  expect(contentIn(root)).toBe('AAAAAAAAAA');
  expect(readdirSync(root)).toEqual(['a']);
});

test('a file that has changed between two runs never mixes both versions', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(version('B', '"v2"'));
  await interrupted(root, source);
  expect(await files.download('set', root)).toMatchObject({ bytes: 10 });
  expect(ranges()).toEqual([['bytes=5-', '"v1"']]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test('a server that ignores If-Range and sends the rest of another version is refused', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(({ headers }, response) => {
    if (headers.range === undefined) return void response.end('BBBBBBBBBB');
    response.writeHead(206, { 'content-range': 'bytes 5-9/10' }).end('BBBBB');
  });
  await interrupted(root, source);
  await files.download('set', root);
  expect(ranges()).toEqual([
    ['bytes=5-', '"v1"'],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test.each(['bytes 0-4/10', 'bytes 5-9/11', 'bytes 5-8/10', 'items 5-9/10'])(
  'a rest with the range %s is not appended',
  async (range) => {
    const root = tempFolder();
    const { files, source } = await fileOf(({ headers }, response) => {
      if (headers.range === undefined) return void response.end('BBBBBBBBBB');
      response.writeHead(206, { etag: '"v1"', 'content-range': range }).end('CCCCC');
    });
    await interrupted(root, source);
    await files.download('set', root);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
  },
);

test('a 416 for the rest of a part starts the file over, once', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(({ headers }, response) =>
    headers.range === undefined
      ? void response.end('BBBBBBBBBB')
      : sendJson(response, 416, { detail: 'Range Not Satisfiable' }),
  );
  await interrupted(root, source);
  await files.download('set', root);
  expect(ranges()).toEqual([
    ['bytes=5-', '"v1"'],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test('a 416 for a whole file is an error', async () => {
  const { files, ranges } = await fileOf((_, response) => sendJson(response, 416, { detail: 'x' }));
  await expect(files.download('set', tempFolder())).rejects.toBeInstanceOf(TransferError);
  expect(ranges()).toHaveLength(1);
});

test('a part without a version is not kept, and the next attempt starts over', async () => {
  const root = tempFolder();
  const { files, ranges } = await fileOf((_, response, count) => {
    if (count > 1) return void response.end('BBBBBBBBBB');
    response.writeHead(200, { 'content-length': '10' });
    response.write('AAAAA', () => setImmediate(() => response.destroy()));
  });
  await files.download('set', root);
  expect(ranges()).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

describe('the part of another user', () => {
  const plant = (root: string, source: string, owner: number, mode: number) => {
    writeFileSync(join(root, PART), 'EVIL!');
    const digest = createHash('sha256').update(source).digest('hex');
    writeFileSync(join(root, `${PART}.etag`), `0\n"v1"\n${digest}\n`);
    for (const name of [PART, `${PART}.etag`]) {
      chmodSync(join(root, name), mode);
      if (owner !== 0) chownSync(join(root, name), owner, owner);
    }
  };

  test.runIf(runsAsRoot)(
    'is replaced, and the file belongs to the user who downloads it',
    async () => {
      const root = tempFolder();
      const { files, ranges, source } = await fileOf(version('B', '"v1"'));
      plant(root, source, OTHER_USER, 0o600);
      await files.download('set', root);
      expect(ranges()).toEqual([[undefined, undefined]]);
      expect(contentIn(root)).toBe('BBBBBBBBBB');
      expect(statSync(join(root, 'a')).uid).toBe(0);
    },
  );

  test('is replaced if others can write it', async () => {
    const root = tempFolder();
    const { files, source } = await fileOf(version('B', '"v1"'));
    plant(root, source, 0, 0o666);
    await files.download('set', root);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
  });

  test('is never created: a part has mode 0600 until it is complete', async () => {
    const root = tempFolder();
    const { files, source } = await fileOf(version('A', '"v1"'));
    await interrupted(root, source);
    expect(statSync(join(root, PART)).mode & 0o777).toBe(0o600);
    await files.download('set', root);
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o666 & ~process.umask());
  });
});

describe('H-21: a part with the same name, size and ETag', () => {
  test('of another platform is not continued', async () => {
    const root = tempFolder();
    const other = await fileOf((_, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': '10' });
      response.write('EVIL!', () => setImmediate(() => response.destroy()));
    });
    await expect(other.files.download('set', root)).rejects.toBeInstanceOf(TransferError);
    expect(readFileSync(join(root, PART), 'utf8')).toBe('EVIL!');
    const { files, ranges } = await fileOf(version('B', '"v1"'));
    await files.download('set', root);
    expect(ranges()).toEqual([[undefined, undefined]]);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
    expect(readdirSync(root)).toEqual(['a']);
  });

  test.each([
    ['workspace', '/default/', '/other/'],
    ['fileset', '/set/', '/other/'],
    ['folder of the fileset', '/-/a', '/-/b/a'],
  ])('of another %s is not continued', async (_, own, other) => {
    const root = tempFolder();
    const { files, ranges, source } = await fileOf(version('B', '"v1"'));
    await interrupted(root, source.replace(own, other));
    await files.download('set', root);
    expect(ranges()).toEqual([[undefined, undefined]]);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
  });

  test('whose note names no source is not continued', async () => {
    const root = tempFolder();
    writeFileSync(join(root, PART), 'EVIL!', { mode: 0o600 });
    writeFileSync(join(root, `${PART}.etag`), '0\n"v1"\n', { mode: 0o600 });
    const { files, ranges } = await fileOf(version('B', '"v1"'));
    await files.download('set', root);
    expect(ranges()).toEqual([[undefined, undefined]]);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
  });

  test('is continued for a client that names the workspace', async () => {
    const root = tempFolder();
    const { files, ranges, source } = await fileOf(version('A', '"v1"'));
    await interrupted(root, source);
    await files.download('default/set', root);
    expect(ranges()).toEqual([['bytes=5-', '"v1"']]);
  });
});

describe('two downloads of one file', () => {
  test('share no part, in one process', async () => {
    const root = tempFolder();
    let finishFirst = () => {};
    const { files } = await fileOf((_, response, count) => {
      if (count === 2) return void response.writeHead(200, { etag: '"v2"' }).end('BBBBBBBBBB');
      response.writeHead(200, { etag: '"v1"', 'content-length': '10' }).write('AAAAA');
      finishFirst = () => response.end('AAAAA');
    });
    let first: Promise<unknown> | undefined;
    await new Promise<void>((begun) => {
      const onProgress = ({ bytes }: { bytes: number }) => void (bytes === 5 && begun());
      first = files.download('set', root, { onProgress });
    });
    await files.download('set', root);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
    finishFirst();
    await first;
    expect(contentIn(root)).toBe('AAAAAAAAAA');
    expect(readdirSync(root)).toEqual(['a']);
  });

  test('share no part while another process writes it, and continue it after that process was killed', async () => {
    const root = tempFolder();
    const { files, ranges, source } = await fileOf(version('B', '"v1"'));
    const writer = fork(new URL('part-writer.mts', import.meta.url), [root, source], {
      execArgv: ['--import', 'tsx'],
    });
    onTestFinished(() => void writer.kill('SIGKILL'));
    await once(writer, 'message');
    await files.download('set', root);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
    expect(readFileSync(join(root, PART), 'utf8')).toBe('AAAAA');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await files.download('set', root);
    expect(ranges()).toEqual([
      [undefined, undefined],
      ['bytes=5-', '"v1"'],
    ]);
    expect(contentIn(root)).toBe('AAAAABBBBB');
    expect(readdirSync(root)).toEqual(['a']);
  });

  test('a part that was replaced during the download gets no final name', async () => {
    const root = tempFolder();
    const part = await openPart(root, 'a', 10, sourceAt('https://nmp.test'));
    await part.restart(undefined);
    await part.write(Buffer.from('AAAAAAAAAA'));
    execFileSync('sh', ['-c', 'rm "$1"; printf other > "$1"', 'sh', join(root, PART)]);
    await expect(part.commit()).rejects.toThrow('was replaced by another process');
    expect(existsSync(join(root, 'a'))).toBe(false);
  });
});

test('a second name of another file in place of the part is not continued', async () => {
  const [root, outside] = [tempFolder(), join(tempFolder(), 'outside')];
  const { files, ranges, source } = await fileOf(version('A', '"v1"'));
  await interrupted(root, source);
  writeFileSync(outside, 'secret', { mode: 0o600 });
  rmSync(join(root, PART));
  linkSync(outside, join(root, PART));
  await files.download('set', root);
  expect(ranges()).toEqual([[undefined, undefined]]);
  expect(contentIn(root)).toBe('AAAAAAAAAA');
  expect(readFileSync(outside, 'utf8')).toBe('secret');
});

test.each([
  ['a FIFO', (target: string) => execFileSync('mkfifo', [target])],
  ['a link to a device', (target: string) => symlinkSync('/dev/null', target)],
])('%s instead of the file is neither replaced nor written', async (_, make) => {
  const root = tempFolder();
  const target = join(root, 'a');
  make(target);
  const before = statSync(target).ino;
  const { files, ranges } = await fileOf(version('A', '"v1"'));
  const error = await files.download('set#a', target).catch((e: unknown) => e);
  expect((error as Error).message).toContain(`${target} is a device or a pipe`);
  expect(ranges()).toEqual([]);
  expect(statSync(target).ino).toBe(before);
  expect(readdirSync(root)).toEqual(['a']);
});
