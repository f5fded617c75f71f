/** The part that a download has left belongs to one user, one source and one writer. */

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
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TransferError } from '../../src/index.node.ts';
import { openPart } from '../../src/local-files/part-file.ts';
import { OTHER_USER, runsAsRoot } from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { contentIn, fileOf, interrupted, sourceAt, version } from './cut-file.ts';

const PART = '.a.10.nmp-part';

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
    await part.close();
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
