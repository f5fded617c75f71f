/** Downloads from a server that lies, into a folder in which another user has put things. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { NeMoError, TransferError } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { openPart } from '../../src/local-files/part-file.ts';
import { asOrdinaryUser, foreignFolder } from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

/** Files whose server lists this, and sends the text for every file. */
async function filesOf(list: unknown, text = 'new content'): Promise<Files> {
  const { url } = await serve((request, response) => {
    if (request.url.endsWith('/files')) return sendJson(response, 200, list);
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(text);
  });
  return new Files(testTransport(url, { maxRetries: 0 }), nodeLocalFiles);
}

const ONE = { data: [{ path: 'a', size: 'new content'.length }] };
const PART = '.a.11.nmp-part';

test.each(['../evil', 'a/../../evil', '/evil', 'a//evil', '..', 'a/..'])(
  'the name %j of a server is not written outside the folder',
  async (path) => {
    const files = await filesOf({ data: [{ path, size: 11 }] });
    const root = join(tempFolder(), 'to');
    await expect(files.download('set', root)).rejects.toBeInstanceOf(TypeError);
    expect(existsSync(root)).toBe(false);
  },
);

test('H-20: files that are named as an unfinished download and its note are refused, before any is written', async () => {
  const listed = ['README.md', '.run.sh.30.nmp-part', '.run.sh.30.nmp-part.etag'];
  const files = await filesOf({ data: listed.map((path) => ({ path, size: 11 })) });
  const root = tempFolder();
  const error = await files.download('set', root).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).message).toContain(
    '".run.sh.30.nmp-part" cannot be used as a local file name: unfinished downloads have such names',
  );
  expect(readdirSync(root)).toEqual([]);
});

test.each([
  [10, 'longer'],
  [12, 'shorter'],
  [0, 'not empty'],
])('a file of %d bytes that arrives %s gets no final name', async (size) => {
  const files = await filesOf({ data: [{ path: 'a', size }] });
  const root = tempFolder();
  await expect(files.download('set', root)).rejects.toBeInstanceOf(TransferError);
  expect(existsSync(join(root, 'a'))).toBe(false);
});

describe('instead of the unfinished file', () => {
  const outside = () => {
    const path = join(tempFolder(), 'outside');
    writeFileSync(path, 'untouched');
    return path;
  };

  test.each([
    ['a link', (part: string, target: string) => symlinkSync(target, part)],
    ['a second name of another file', (part: string, target: string) => linkSync(target, part)],
    ['a FIFO', (part: string) => execFileSync('mkfifo', [part])],
  ])('%s is replaced, and nothing is written through it', async (_, make) => {
    const target = outside();
    const root = tempFolder();
    make(join(root, PART), target);
    await (await filesOf(ONE)).download('set', root);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('new content');
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(readdirSync(root)).toEqual(['a']);
  });

  test('a folder instead of the file is a typed error', async () => {
    const root = tempFolder();
    mkdirSync(join(root, PART));
    await expect((await filesOf(ONE)).download('set', root)).rejects.toBeInstanceOf(TransferError);
    expect(readdirSync(root)).toEqual([PART]);
  });
});

test('a link instead of the file itself is replaced, not followed', async () => {
  const target = join(tempFolder(), 'outside');
  writeFileSync(target, 'untouched');
  const root = tempFolder();
  symlinkSync(target, join(root, 'a'));
  await (await filesOf(ONE)).download('set', root);
  expect(readFileSync(target, 'utf8')).toBe('untouched');
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('new content');
});

test.each([
  [{}],
  [{ data: null }],
  [{ data: [null] }],
  [{ data: [{ path: 5, size: 1 }] }],
  [{ data: [{ path: '', size: 1 }] }],
  [{ data: [{ path: 'a', size: 'x' }] }],
  [{ data: [{ path: 'a', size: -1 }] }],
  [[]],
])('the list %j of a server is a typed error', async (list) => {
  const files = await filesOf(list);
  await expect(files.download('set', tempFolder())).rejects.toBeInstanceOf(NeMoError);
});

test('a folder that cannot be created is reported with the reason of the system', async () => {
  const root = foreignFolder();
  chmodSync(root, 0o555);
  const opened = asOrdinaryUser(() => openPart(root, 'sub/a', 1, 'https://nmp.test/a'));
  await expect(opened).rejects.toMatchObject({ code: 'EACCES', syscall: 'mkdir' });
});
