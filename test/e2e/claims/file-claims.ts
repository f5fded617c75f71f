/** Claims about files and log records in filesets. */

import { expect } from 'vitest';
import { ABSENT, type Claim, type ClaimTools, OPERATIONS, statusOf } from './claim.ts';

const FILE = 'folder/a.txt';

async function filesetWith({ admin, name }: ClaimTools, content: string): Promise<string> {
  const fileset = name('files');
  await admin.files.filesets.create({ name: fileset });
  await admin.files.uploadFile(fileset, FILE, content);
  return fileset;
}

export const fileClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'All files of a fileset, in one response.',
    async check(tools) {
      const { admin } = tools;
      const fileset = await filesetWith(tools, 'a');
      const paths = Array.from({ length: 24 }, (_, index) => `more/${index}.txt`);
      for (const path of paths) await admin.files.uploadFile(fileset, path, 'b');
      const { data } = await admin.files.listFiles(fileset);
      expect(data.map(({ path }) => path).sort()).toEqual([FILE, ...paths].sort());
    },
  },
  {
    where: OPERATIONS,
    says: 'Reads a file. A header `range` of one range returns a part of it.',
    async check(tools) {
      const fileset = await filesetWith(tools, '0123456789');
      const headers = { range: 'bytes=2-5' };
      const response = await tools.admin.files
        .downloadFile(fileset, FILE, {}, { headers })
        .asResponse();
      expect([response.status, await response.text()]).toEqual([206, '2345']);
    },
  },
  {
    where: OPERATIONS,
    says: 'Writes a file; a file of this path is replaced as a whole.',
    async check(tools) {
      const fileset = await filesetWith(tools, 'a long content');
      await tools.admin.files.uploadFile(fileset, FILE, 'short');
      const file = await tools.admin.files.downloadFile(fileset, FILE);
      expect(await file.text()).toBe('short');
    },
  },
  {
    where: OPERATIONS,
    says: 'The size and the type of a file, without its content.',
    except: { embedded: ABSENT },
    async check(tools) {
      const fileset = await filesetWith(tools, 'five!');
      const { size } = await tools.admin.files.headFile(fileset, FILE);
      expect(size).toBe(5);
    },
  },
  {
    where: OPERATIONS,
    says: 'Deletes a file.',
    async check(tools) {
      const fileset = await filesetWith(tools, 'a');
      await tools.admin.files.deleteFile(fileset, FILE);
      expect(await statusOf(tools.admin.files.downloadFile(fileset, FILE))).toBe(404);
    },
  },
  {
    where: OPERATIONS,
    says: 'Check `partialSuccess`: rejected records are not an error of the request.',
    except: { embedded: ABSENT },
    async check(tools) {
      const fileset = await filesetWith(tools, 'a');
      const logRecords = [{ timeUnixNano: '1', body: { stringValue: 'no job is named' } }];
      const logged = await tools.admin.files.otlp.logs.create(fileset, {
        resourceLogs: [{ resource: { attributes: [] }, scopeLogs: [{ logRecords }] }],
      });
      expect(JSON.stringify(logged)).toContain('rejected');
    },
  },
  {
    where: 'contract/overlay/fields/files.json',
    says: 'Folder whose files are listed, with those in its subfolders, or the path of one file.',
    async check({ admin, name }) {
      const fileset = name('listed');
      await admin.files.filesets.create({ name: fileset });
      for (const path of ['a/b.txt', 'a/c/d.txt', 'ab.txt', 'c/a.txt'])
        await admin.files.uploadFile(fileset, path, 'x');
      const listed = async (path: string) => {
        const { data } = await admin.files.listFiles(fileset, { path });
        return data.map((each) => each.path).sort();
      };
      expect(await listed('a')).toEqual(['a/b.txt', 'a/c/d.txt']);
      expect(await listed('a/')).toEqual(['a/b.txt', 'a/c/d.txt']);
      expect(await listed('a/b.txt')).toEqual(['a/b.txt']);
      expect(await listed('a/b')).toEqual([]);
    },
  },
  {
    where: 'contract/overlay/fields/files.json',
    says: 'Maximum number of rows: up to 1000 in version 0.3 of the platform, up to 10000 since version 0.8.',
    except: { embedded: 'It has no limit.' },
    async check(tools) {
      const fileset = await filesetWith(tools, 'a');
      const most = tools.platform === '0.3.0' ? 1000 : 10_000;
      const { logs } = tools.admin.files.otlp;
      expect(await statusOf(logs.query(fileset, { limit: most }))).toBe(200);
      expect(await statusOf(logs.query(fileset, { limit: most + 1 }))).toBe(422);
    },
  },
];
