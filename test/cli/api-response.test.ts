/** What `nmp api` makes of a response that no program could hold or print: one of the typed errors. */

import { statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from './fake-io.ts';

/** Runs commands against a server that gives each request this response. */
async function against(reply: (response: ServerResponse) => void) {
  const server = createServer((_, response) => reply(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (...args: string[]) => {
    const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
    return { code: await run(args, io), stdout: io.stdout(), stderr: io.stderr() };
  };
}

const MIB = 2 ** 20;

/** Many members of gzip are one body. */
function compressedSpaces(mebibytes: number): Buffer {
  const one = gzipSync(Buffer.alloc(MIB, ' '));
  return Buffer.concat(Array.from({ length: mebibytes }, () => one));
}

test('a response of more than 256 MiB is saved unchanged, but not parsed', async () => {
  const body = compressedSpaces(257);
  const nmp = await against((response) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    response.writeHead(200, headers).end(body);
  });
  for (const options of [[], ['--all-pages']]) {
    const { code, stdout, stderr } = await nmp('api', '/x', ...options);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`larger than ${256 * MIB} bytes`);
    if (options.length === 0) expect(stderr).toContain('--output FILE');
  }
  const file = join(fakeIO().home, 'body.json');
  expect(await nmp('api', '/x', '--output', file)).toMatchObject({ code: 0 });
  expect(statSync(file).size).toBe(257 * MIB);
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  ['nmp api', ['api', '/x']],
  ['nmp api --query', ['api', '/x', '--query', 'name']],
  ['nmp api -f yaml', ['api', '/x', '-f', 'yaml']],
  ['nmp workspaces get', ['workspaces', 'get', 'x']],
  ['nmp workspaces list', ['workspaces', 'list']],
])('%s refuses a response that is nested too deeply, with a typed error', async (_, words) => {
  for (const text of [nested(400_000), `{"data":${nested(1000)}}`]) {
    const nmp = await against((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
    const { code, stdout, stderr } = await nmp(...words);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('The response is nested too deeply');
  }
});

test.each(['json', 'yaml', 'raw', 'table', 'csv', 'markdown'])(
  'a response of 1,000 levels is printed with -f %s',
  async (format) => {
    const nmp = await against((response) => {
      const text = `{"id":12345678901234567890,"name":"[\\"${'['.repeat(2000)}","x":${nested(999)}}`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
    const { code, stderr } = await nmp('workspaces', 'get', 'x', '-f', format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
);

test('H-24: nmp api names the byte of a JSON response that is not UTF-8, and copies it with -f raw', async () => {
  const body = Buffer.from('{"text":"für"}', 'latin1');
  const nmp = await against((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const { code, stdout, stderr } = await nmp('api', '/x');
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('is not UTF-8 text (at byte offset 10). Use -f raw to see it.');
  expect(await nmp('api', '/x', '-f', 'raw')).toMatchObject({ code: 0 });
});
