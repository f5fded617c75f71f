/** What `nmp api` sends and prints, byte for byte. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { api, baseUrl, received, respondBy, respondWith } from './api-server.ts';
import { fakeIO } from './fake-io.ts';

const ALL_BYTES = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));

describe('a request body', () => {
  test('from a file is sent byte for byte', async () => {
    respondWith('{}');
    const file = join(fakeIO().home, 'body.bin');
    writeFileSync(file, ALL_BYTES);
    await api(['PUT', '/x', '--input-file', file, '-H', 'content-type: application/x-thing']);
    expect(received.body.equals(ALL_BYTES)).toBe(true);
    expect(received.headers['content-type']).toBe('application/x-thing');
  });

  test('from standard input is sent byte for byte', async () => {
    respondWith('{}');
    await api(['PUT', '/x', '--input-file', '-'], { input: ALL_BYTES });
    expect(received.body.equals(ALL_BYTES)).toBe(true);
    expect(received.headers['content-type']).toBe('application/json');
  });

  test('is refused for a GET before anything is sent', async () => {
    const { code, stderr } = await api(['GET', '/x', '--input-file', '-'], { input: 'a' });
    expect(code).toBe(2);
    expect(stderr).toContain("--input-file can't be sent with GET");
  });
});

test.each([
  ['/x?a=1&a=2&b=x?y&c=%2f', '/x?a=1&a=2&b=x?y&c=%2f'],
  ['/x?filter={a}', '/x?filter=%7Ba%7D'],
  ['/x?a=1#part', '/x?a=1'],
])('the query of %s is sent as typed', async (typed, sent) => {
  respondWith('{}');
  await api([typed]);
  expect(received.url).toBe(sent);
});

describe('a response', () => {
  test('without a body is not an error, whatever its content type', async () => {
    respondBy((response) => response.writeHead(204, { 'content-type': 'application/json' }).end());
    expect(await api(['DELETE', '/x'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('that is invalid JSON is an error of the platform', async () => {
    respondWith('<html>');
    const { code, stderr } = await api(['/x']);
    expect(code).toBe(3);
    expect(stderr).toContain('claims to be JSON but is not');
  });

  test('is copied byte for byte by -f raw into a pipe', async () => {
    const body = ' {"a" : 1,\n"b":"\u001b[31m\\u0007"} \n';
    respondWith(body);
    expect((await api(['/x', '-f', 'raw'])).stdout).toBe(body);
    respondWith(ALL_BYTES, 'application/octet-stream');
    expect((await api(['/x'])).stdout).toBe(ALL_BYTES.toString('latin1'));
  });

  test('loses its control characters on a terminal', async () => {
    respondWith('\u001b]0;title\u0007red\u001b[31m\n', 'text/plain');
    const { stdout } = await api(['/x'], { tty: true });
    expect(stdout).toBe(']0;titlered[31m\n');
    respondWith('{"a":"\u001b[2J"}');
    expect((await api(['/x', '-f', 'raw'], { tty: true })).stdout).not.toContain('\u001b');
  });

  test('is not printed to a terminal if it is binary, unless --output - is given', async () => {
    respondWith(ALL_BYTES, 'application/octet-stream');
    const { code, stdout, stderr } = await api(['/x'], { tty: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--output - to print it anyway');
    const forced = await api(['/x', '--output', '-'], { tty: true });
    expect(forced.stdout).toBe(ALL_BYTES.toString('latin1'));
  });

  test('is saved unchanged by --output', async () => {
    respondWith(ALL_BYTES, 'application/octet-stream');
    const file = join(fakeIO().home, 'saved.bin');
    expect((await api(['/x', '--output', file])).code).toBe(0);
    expect(readFileSync(file).equals(ALL_BYTES)).toBe(true);
    const { code, stderr } = await api(['/x', '--output', `${file}/no/folder`]);
    expect(code).toBe(2);
    expect(stderr).toContain("Can't write");
  });

  test.each([
    ['{"error":{"message":"model is overloaded","type":"x"}}', 'model is overloaded'],
    ['{"error":"no such model"}', 'no such model'],
    ['{"message":"from a gateway"}', 'from a gateway'],
  ])('of a gateway is explained: %s', async (body, message) => {
    respondWith(body, 'application/json', 400);
    const { code, stderr } = await api(['/x']);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
  });
});

test('a download stops when the reader has closed the pipe, and waits for a slow reader', async () => {
  respondBy((response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    for (let i = 0; i < 50; i++) response.write(Buffer.alloc(100_000, 1));
    response.end();
  });
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' };
  let open = 0;
  let written = 0;
  const write = async () => {
    expect(open).toBe(0);
    open++;
    await new Promise((resolve) => setImmediate(resolve));
    open--;
    return ++written < 3;
  };
  expect(await run(['api', '/x'], { ...fakeIO({ env }), write })).toBe(0);
  expect(written).toBe(3);
});

test.each([
  [['-H', 'x: a\nb', '/x'], {}, 'The value of --header x contains invalid characters.'],
  [['/x/{workspace}', '-w', '..'], {}, '--workspace must not be empty'],
  [['/x/{workspace}'], { NMP_WORKSPACE: '..' }, 'NMP_WORKSPACE must not be empty'],
])('nmp api %j is a usage error', async (args, env, message) => {
  const { code, stderr } = await api(args, { env });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
