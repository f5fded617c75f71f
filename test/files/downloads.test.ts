/** Downloads that start over, are aborted or are refused. */

import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AbortError, NotFoundError, TransferError } from '../../src/index.node.ts';
import { openPart } from '../../src/local-files/part-file.ts';
import { readTree } from '../support/files/file-tree.ts';
import { backend, client, folder, local, NEW, set } from './fileset-client.ts';

describe('a download', () => {
  test('starts over if the server does not name the version of a file', async () => {
    await client.files.upload(new Blob(['0123456789']), `${set}#n.txt`, NEW);
    const root = local({});
    const url = `${backend.baseUrl}/apis/files/v2/workspaces/default/filesets/${set}/-/n.txt`;
    const part = await openPart(root, 'n.txt', 10, url);
    await part.restart('"v1"');
    await part.write(Buffer.from('abcd'));
    await part.close();
    const { bytes } = await client.files.download(`${set}#n.txt`, `${root}/`);
    expect(bytes).toBe(10);
    expect(readTree(root)).toEqual({ 'n.txt': '0123456789' });
  });

  test('starts over without resume, and for a part of a file of another size', async () => {
    await client.files.upload(new Blob(['0123456789']), `${set}#n.txt`, NEW);
    const root = local({ '.n.txt.10.nmp-part': 'abcd', '.n.txt.11.nmp-part': 'abcd' });
    await client.files.download(`${set}#n.txt`, join(root, 'n.txt'), { resume: false });
    expect(readTree(root)).toEqual({ 'n.txt': '0123456789', '.n.txt.11.nmp-part': 'abcd' });
  });

  test('that is aborted leaves no file under the final name', async () => {
    const size = 8 * 2 ** 20;
    await client.files.upload(new Uint8Array(size), `${set}#big`, NEW);
    const root = local({});
    const controller = new AbortController();
    const downloading = client.files.download(`${set}#big`, root, {
      signal: controller.signal,
      onProgress: ({ bytes }) => bytes > 0 && controller.abort(),
    });
    await expect(downloading).rejects.toBeInstanceOf(AbortError);
    expect(readdirSync(root)).toEqual([]);
    await client.files.download(`${set}#big`, root);
    expect(readFileSync(join(root, 'big'))).toHaveLength(size);
  });

  test('of a missing file is a NotFoundError', async () => {
    await client.files.upload(new Blob(['1']), `${set}#a`, NEW);
    await expect(client.files.download(`${set}#b`, folder)).rejects.toBeInstanceOf(NotFoundError);
  });

  test.each(['..\\evil', 'c:evil', 'tab\tname'])(
    'refuses the name %j before the first byte',
    async (name) => {
      await client.files.upload(new Blob(['1']), `${set}#${name}`, NEW);
      await client.files.upload(new Blob(['1']), `${set}#a`);
      const root = join(folder, `to-${set}`);
      await expect(client.files.download(set, root)).rejects.toThrow('cannot be used');
      expect(existsSync(root)).toBe(false);
    },
  );

  test('refuses names that differ only in case', async () => {
    await client.files.upload(local({ 'Case.txt': '1', 'case.txt': '2' }), set, NEW);
    await expect(client.files.download(set, folder)).rejects.toThrow('would be one file');
  });

  test('writes nothing through a link below the target folder', async () => {
    await client.files.upload(local({ 'sub/a': 'evil' }), set, NEW);
    const outside = local({});
    const root = local({});
    symlinkSync(outside, join(root, 'sub'));
    await expect(client.files.download(set, root)).rejects.toBeInstanceOf(TransferError);
    expect(readdirSync(outside)).toEqual([]);
  });
});
