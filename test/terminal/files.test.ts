/** `nmp files` in a real terminal: the progress line, Ctrl-C in the middle of a transfer, and the prompt before a deletion. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSandbox } from '../support/files/sandbox.ts';
import { CTRL_C, nmpCommand, Terminal } from '../support/terminal/terminal.ts';

const CONTENT = 'x'.repeat(1_000_000) + 'y'.repeat(1_000_000);
const HALF = CONTENT.length / 2;

let server: Server;
let baseUrl: string;
let folder: string;
let requests: string[];
/** The file that a list names. */
let listed: string;
let content: string;
/** Sends or receives one file. Default: whole. */
let stall: ((response: ServerResponse) => void) | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-terminal-'));
  requests = [];
  listed = 'big';
  content = CONTENT;
  stall = undefined;
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const range = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1];
    requests.push(
      `${method} ${url.replace(/.*filesets/, '')}${range === undefined ? '' : ` from ${range}`}`,
    );
    if (method === 'PUT') {
      request.on('error', () => undefined).once('data', () => stall ?? request.resume());
      if (stall === undefined) request.on('end', () => json(response, { path: 'big', size: 1 }));
      return;
    }
    if (!url.includes('/-/'))
      return json(response, { data: [{ path: listed, size: CONTENT.length }] });
    if (method === 'DELETE') return json(response, {});
    if (stall !== undefined) return stall(response);
    const start = Number(range ?? 0);
    const last = CONTENT.length - 1;
    if (range !== undefined) {
      response.setHeader('content-range', `bytes ${start}-${last}/${CONTENT.length}`);
    }
    response.setHeader('etag', '"v1"');
    response.writeHead(range === undefined ? 200 : 206).end(content.slice(start));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function half(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': CONTENT.length, etag: '"v1"' });
  response.write(CONTENT.slice(0, HALF));
}

function files(...args: readonly string[]): Terminal {
  const { env } = makeSandbox();
  return new Terminal(nmpCommand('files', ...args), {
    env: { ...env, NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', NMP_WORKSPACE: 'default' },
    columns: 100,
  });
}

test('a download that Ctrl-C interrupts leaves no file under its name, and the next one continues it', async () => {
  stall = half;
  const copy = join(folder, 'big');
  const interrupted = files('download', 'my-set#big', copy);
  await interrupted.shows(/Downloading \[##########-{10}\] 50% 1 MB of 2 MB/);
  interrupted.press(CTRL_C);
  expect(await interrupted.ended).toBe(130);
  expect(interrupted.text()).toContain('Interrupted. Run the command again');
  expect(interrupted.text()).not.toContain('Downloading [');
  const part = `.big.${CONTENT.length}.nmp-part`;
  expect(readdirSync(folder)).toEqual([part, `${part}.etag`]);

  stall = undefined;
  const finished = files('download', 'my-set#big', copy);
  expect(await finished.ended).toBe(0);
  expect(finished.text()).toBe(`Downloaded 1 file (2 MB) to ${copy}.`);
  expect(requests.at(-1)).toBe(`GET /my-set/-/big from ${HALF}`);
  expect(readdirSync(folder)).toEqual(['big']);
  expect(readFileSync(copy, 'utf8') === CONTENT).toBe(true);
});

test('an upload that Ctrl-C interrupts ends with 130 and names the command that continues it', async () => {
  stall = () => undefined;
  const file = join(folder, 'big');
  writeFileSync(file, CONTENT.repeat(20));
  const terminal = files('upload', file, 'my-set');
  await terminal.shows(/Uploading \[[#-]{20}\] \d+% /);
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(130);
  expect(terminal.text()).toContain('Interrupted. Run the command again with --exists skip');
});

test('in CI and on a dumb terminal only the result is printed', async () => {
  const { env } = makeSandbox();
  const variables = { ...env, NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', TERM: 'dumb' };
  const command = nmpCommand('files', 'download', 'default/my-set', folder);
  const terminal = new Terminal(command, { env: variables });
  expect(await terminal.ended).toBe(0);
  expect(terminal.output.trim()).toBe(`Downloaded 1 file (2 MB) to ${folder}.`);
});

test('a deletion asks first and deletes nothing without a yes', async () => {
  const refused = files('rm', 'my-set#big');
  await refused.shows(/Delete file "big" of my-set\?/);
  refused.press('n');
  expect(await refused.ended).toBe(1);
  expect(refused.text()).toContain('Nothing was deleted.');
  expect(requests).not.toContain('DELETE /my-set/-/big');

  const confirmed = files('rm', 'my-set#big');
  await confirmed.shows(/Delete file "big" of my-set\?/);
  confirmed.press('y');
  expect(await confirmed.ended).toBe(0);
  expect(confirmed.text()).toContain('Deleted file "big" of my-set.');
  expect(requests).toContain('DELETE /my-set/-/big');
});

test('T-15: the prompt before a deletion shows no control characters or direction marks of a file name', async () => {
  listed = 'a\u009b31mZ\u009b0m\u202egpj.exe';
  const terminal = files('rm', 'my-set#*');
  await terminal.shows(/Delete file "a31mZ0mgpj.exe" of my-set\?/);
  terminal.press('n');
  expect(await terminal.ended).toBe(1);
  expect(terminal.output).not.toMatch(/[\u0080-\u009f\u202a-\u202e]/);
});

test('a file that is written to a terminal loses its control characters, unless --output - asks for every byte', async () => {
  content = 'a\u001b]52;c;ZXZpbA==\u0007b\u009b31mc\u202ed\n';
  const cleaned = files('download', 'my-set#big', '-');
  expect(await cleaned.ended).toBe(0);
  expect(cleaned.output).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
  const forced = files('download', 'my-set#big', '--output', '-');
  expect(await forced.ended).toBe(0);
  expect(forced.output).toContain(content.trimEnd());
});

test('a binary file is written to a terminal only with --output -', async () => {
  content = 'a\0b\n';
  const refused = files('download', 'my-set#big', '-');
  expect(await refused.ended).toBe(2);
  expect(refused.text()).toContain(
    'Use --output FILE to save it, or --output - to print it anyway.',
  );
  const forced = files('download', 'my-set#big', '-o', '-');
  expect(await forced.ended).toBe(0);
  expect(forced.output).toContain('a\0b');
});
