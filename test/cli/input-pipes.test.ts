/** Pipes and special files as input of commands: a pipe with a writer is read, nothing else makes a command wait. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/cli/errors/usage-error.ts';
import { readBytes, readText } from '../../src/cli/terminal/read-text.ts';
import { runsAsRoot } from '../support/files/as-another-user.ts';
import { makeSandbox, NMP } from '../support/files/sandbox.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { fakeIO } from './fake-io.ts';

const named = (make: (path: string) => void) => {
  const path = join(tempFolder(), 'input');
  make(path);
  return path;
};
const FIFO = (path: string) => execFileSync('mkfifo', [path]);

test.each<[string, string, (path: string) => void]>([
  ['a FIFO that no process writes to', 'no process writes to this pipe', FIFO],
  ['a folder', 'it is a folder', (path) => mkdirSync(path)],
  ['an endless device', 'it is not a regular file', (path) => symlinkSync('/dev/zero', path)],
  ...(runsAsRoot
    ? ([['the log of the kernel', 'it is not a regular file', kernelLog]] as const).map(
        (row) => [...row] as [string, string, (path: string) => void],
      )
    : []),
])('%s is refused as input at once', async (_, reason, make) => {
  const path = named(make);
  const outcome = readBytes(fakeIO(), path);
  await expect(outcome).rejects.toBeInstanceOf(UsageError);
  await expect(outcome).rejects.toThrow(`Can't read ${path}: ${reason}.`);
});

test('a FIFO is read to its end when a process writes to it, however slowly', async () => {
  const path = named(FIFO);
  const script = 'exec 3<>"$1"; echo ready; read go; echo first >&3; read go; printf last >&3';
  const writer = spawn('sh', ['-c', script, 'sh', path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void writer.kill('SIGKILL'));
  await once(writer.stdout, 'data');
  const reading = readText(fakeIO(), path);
  writer.stdin.write('\n');
  writer.stdin.end('\n');
  expect(await reading).toBe('first\nlast');
});

test('three megabytes through a FIFO arrive unchanged', async () => {
  const path = named(FIFO);
  const content = Buffer.alloc(3_000_000, 'abcdefg');
  writeFileSync(`${path}.content`, content);
  const script = 'exec 3<>"$1"; echo ready; cat "$1.content" >&3';
  const writer = spawn('sh', ['-c', script, 'sh', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void writer.kill('SIGKILL'));
  await once(writer.stdout, 'data');
  expect(Buffer.from(await readBytes(fakeIO(), path)).equals(content)).toBe(true);
});

test('/dev/stdin is standard input', async () => {
  expect(await readText(fakeIO({ input: 'given' }), '/dev/stdin')).toBe('given');
});

test.each([
  ['that has ended', 1],
  ['that has more to write than a pipe holds', 200_000],
])('a command reads the pipe of a process %s', async (_, digits) => {
  const { server, bodies } = await receivingServer();
  const pipe = `<(printf '{"name":"%0${digits}d"}' 0)`;
  const command = `exec "$0" "$1" api PUT /x --base-url ${server} --input-file ${pipe}`;
  const { code } = await makeSandbox().run('bash', ['-c', command, process.execPath, NMP]);
  expect(code).toBe(0);
  expect(bodies.map((body) => JSON.parse(body))).toEqual([{ name: '0'.repeat(digits) }]);
});

async function receivingServer() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end('{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server: `http://127.0.0.1:${port}`, bodies };
}

function kernelLog(path: string): void {
  symlinkSync('/proc/kmsg', path);
}
