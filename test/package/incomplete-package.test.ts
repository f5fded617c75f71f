/** A file of the installed package is missing under a program of Node. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type * as NodeEntry from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const FILES = readdirSync(BUILT).filter((file) => file.endsWith('.js'));

/** What loads with the entry: without one of these, Node refuses the import of the package before any of its code runs. */
function withEntry(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(BUILT, file), 'utf8');
  for (const [, next] of text.matchAll(/^(?:import|export)\b[^'"]*["']\.\/([^'"]+)["']/gm))
    withEntry(next!, found);
  return found;
}
/** Only entries have declarations of the same name. */
const isEntry = (file: string) => existsSync(join(BUILT, file.replace(/js$/, 'd.ts')));
const ON_DEMAND = FILES.filter((file) => !isEntry(file) && !withEntry('index.node.js').has(file));
const LOADED = ['bodies', 'failures', 'files', 'waits'];

/** What a program that lists, asks for what is not there, downloads and uploads gets. */
async function outcomes(url: string, lost?: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(PACKAGES, '.incomplete-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of FILES) if (file !== lost) cpSync(join(BUILT, file), join(folder, file));
  const entry = pathToFileURL(join(folder, 'index.node.js')).href;
  const { NeMoError, NeMoPlatform } = (await import(entry)) as typeof NodeEntry;
  const client = new NeMoPlatform({ baseUrl: url, accessToken: 'token', maxRetries: 0 });
  const calls = [
    () => client.workspaces.list(),
    () => client.workspaces.retrieve('nope'),
    () => client.fetch('/x'),
    () => client.files.upload(join(BUILT, 'index.js'), 'nope'),
    () => client.jobs.wait('nope'),
    () => client.credential(),
    () =>
      new NeMoPlatform({
        baseUrl: 'http://127.0.0.1:1',
        accessToken: 't',
        maxRetries: 0,
      }).workspaces.list(),
  ];
  const results: string[] = [];
  for (const call of calls) {
    results.push(
      await call().then(
        () => 'done',
        (error: unknown) =>
          error instanceof NeMoError
            ? `${error.code} ${error.message}`
            : `foreign ${String(error)}`,
      ),
    );
  }
  return results;
}

const platform = () =>
  serve((request, response) => {
    if (request.url?.endsWith('/workspaces') || request.url === '/x')
      sendJson(response, 200, { data: [] });
    else sendJson(response, 404, { detail: 'No' });
  });

test('D-20 a call of a program in Node says which file of the package is missing', async () => {
  const { url } = await platform();
  const whole = await outcomes(url);
  for (const each of whole) expect(each).not.toMatch(/^foreign|^installation/);
  const noticed: string[] = [];
  for (const file of ON_DEMAND) {
    const found = await outcomes(url, file);
    const changed = found.filter((each, index) => each !== whole[index]);
    if (changed.length > 0) noticed.push(file.slice(0, -12));
    const expected = `installation_incomplete The installation of nemo-platform is incomplete: ${file} is missing.\nRun: npm ci`;
    for (const each of changed) expect(each).toBe(expected);
  }
  expect(noticed).toEqual(expect.arrayContaining(LOADED));
});
