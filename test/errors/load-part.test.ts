/** Parts of the package that are loaded on demand and may be gone. */

import { afterEach, expect, test, vi } from 'vitest';
import { loadPart, NeMoError } from '../../src/errors.ts';

test('a part that is there is returned', async () => {
  expect(await loadPart(Promise.resolve('a part'))).toBe('a part');
});

/** What a server sends for a file that it no longer has. */
const PAGE: string = 'data:text/javascript,<!doctype html>';

afterEach(() => vi.unstubAllGlobals());

test('a part that cannot be loaded in a page is an error of this package, which says what to do', async () => {
  vi.stubGlobal('location', { origin: 'https://app.company.com' });
  const error: unknown = await loadPart(import(PAGE)).catch((e) => e);
  expect(error).toBeInstanceOf(NeMoError);
  expect(error).toMatchObject({
    code: 'connection_failed',
    retryable: true,
    message: expect.stringMatching(/could not be loaded\.\n.*load the page again\.$/),
  });
  expect((error as NeMoError).message).not.toContain('doctype');
});

test('outside of pages a part that cannot be loaded says nothing of a page', async () => {
  const error: unknown = await loadPart(import(PAGE)).catch((e) => e);
  expect(error).toMatchObject({ code: 'connection_failed', retryable: true });
  expect((error as NeMoError).message).toBe('A part of nemo-platform could not be loaded.');
});

test.each([
  ["Cannot find module './files-D1.cjs'\nRequire stack:\n- /a/b.cjs", 'files-D1.cjs'],
  ["Cannot find module '/a b/dist/files-D1.js' imported from /a b/dist/client.js", 'files-D1.js'],
  ["Cannot find module 'C:\\a\\files-D1.js' imported from C:\\a\\client.js", 'files-D1.js'],
  ["Cannot find package 'undici' imported from /a/dist/node.js", 'undici'],
])('in Node a missing file is an incomplete installation: %s', async (message, file) => {
  const cause = Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' });
  const error: unknown = await loadPart(Promise.reject(cause)).catch((e: unknown) => e);
  expect(error).toMatchObject({
    code: 'installation_incomplete',
    retryable: false,
    message: `The installation of nemo-platform is incomplete: ${file} is missing.\nRun: npm ci`,
  });
});
