/** The facts of an error are kept apart, and composed into one message. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigError, REMEDIES } from '../../src/errors.ts';

afterEach(() => void vi.resetModules());

describe('an error keeps its facts apart', () => {
  const error = new ConfigError('The file is invalid.', {
    code: 'config_invalid',
    location: 'line 3',
    hint: 'It has a tab.',
    remedy: REMEDIES.diagnose,
  });

  test('and composes the message in one order', () => {
    expect(error.message).toBe('The file is invalid.\nline 3\nIt has a tab.\nRun: nmp doctor');
    expect(error).toMatchObject({
      summary: 'The file is invalid.',
      location: 'line 3',
      hint: 'It has a tab.',
      remedy: 'nmp doctor',
    });
  });
});

describe('commands in errors', () => {
  test('are left out in runtimes without a shell, such as browsers', async () => {
    vi.resetModules();
    const { NeMoPlatform, NotFoundError } = await import('../../src/index.ts');
    const client = new NeMoPlatform({
      baseUrl: 'https://nmp.company.com',
      accessToken: 'a-token',
      fetch: () => Promise.resolve(Response.json({ detail: 'No such thing' }, { status: 404 })),
    });
    const error = await client.workspaces.retrieve('nope').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      remedy: undefined,
      message: expect.stringMatching(/^No such thing \(HTTP 404\)\nGET https:\S+$/),
    });
  });

  test('come from one table: no room below the CLI spells one out', async () => {
    const found: string[] = [];
    const src = join(import.meta.dirname, '../../src');
    for (const entry of await readdir(src, { recursive: true })) {
      if (!entry.endsWith('.ts') || entry.startsWith('cli') || entry === 'errors/remedies.ts')
        continue;
      const code = (await readFile(join(src, entry), 'utf8')).replace(COMMENTS, '');
      if (COMMAND.test(code)) found.push(entry);
    }
    expect(found).toEqual([]);
    expect(COMMAND.test(await readFile(join(src, 'errors/remedies.ts'), 'utf8'))).toBe(true);
  });
});

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const COMMAND = /['"`:] ?nmp [a-z]/;
