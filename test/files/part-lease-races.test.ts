/** Two processes that find the note of one abandoned part: what the other one does between two steps of this one. */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { leasePart } from '../../src/local-files/part-lease.ts';
import { notePath } from '../../src/local-files/part-names.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

const SOURCE = 'https://nmp.test/a';
/** As the other process writes it; the process that started the tests still runs. */
const OTHERS = `${process.ppid}\n\nother\n`;

let part: string;
let note: string;

beforeEach(() => {
  part = join(tempFolder(), 'a.nmp-part');
  note = notePath(part);
  writeFileSync(note, '0\n"v1"\nleft\n', { mode: 0o600 });
});

/** The other process does its work right before, or after, the first call of this step. */
function meanwhile(step: 'rename' | 'unlink', when: 'before' | 'after', work: () => void): void {
  const real = fs[step] as (...paths: string[]) => Promise<void>;
  const restore = () => {
    Object.assign(fs, { [step]: real });
    syncBuiltinESMExports();
  };
  const interrupted = async (...paths: string[]) => {
    restore();
    if (when === 'before') work();
    await real(...paths);
    if (when === 'after') work();
  };
  Object.assign(fs, { [step]: interrupted });
  syncBuiltinESMExports();
  onTestFinished(restore);
}

test('a note that the other process has just taken away is left to it', async () => {
  meanwhile('rename', 'before', () => renameSync(note, `${note}.taken`));
  expect(await leasePart(part, SOURCE)).toBeUndefined();
  expect(existsSync(note)).toBe(false);
});

test('a note that the other process has written since gets its place back', async () => {
  meanwhile('rename', 'before', () => {
    rmSync(note);
    writeFileSync(note, OTHERS, { mode: 0o600 });
  });
  expect(await leasePart(part, SOURCE)).toBeUndefined();
  expect(readFileSync(note, 'utf8')).toBe(OTHERS);
});

test('a note that the other process creates in its place is respected', async () => {
  meanwhile('unlink', 'after', () => writeFileSync(note, OTHERS, { mode: 0o600 }));
  expect(await leasePart(part, SOURCE)).toBeUndefined();
  expect(readFileSync(note, 'utf8')).toBe(OTHERS);
});

test('the part of a note that no process holds is leased', async () => {
  const lease = await leasePart(part, SOURCE);
  expect(readFileSync(note, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
  await lease?.remove();
  expect(existsSync(note)).toBe(false);
});
