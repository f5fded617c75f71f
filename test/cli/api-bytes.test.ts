/** What `nmp api` sends and prints, byte for byte, against a server that responds what a test tells it to. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFields } from '../../src/cli/api/fields.ts';
import { cellOf } from '../../src/cli/output/tables/cells.ts';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

let server: Server;
let baseUrl: string;
let respond: (response: ServerResponse) => void;
let received: { url: string; body: Buffer; headers: IncomingMessage['headers'] };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received = {
      url: request.url ?? '',
      body: Buffer.concat(chunks),
      headers: request.headers,
    };
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function respondWith(body: string | Buffer, type = 'application/json', status = 200): void {
  respond = (response) => response.writeHead(status, { 'content-type': type }).end(body);
}

async function api(args: readonly string[], options: FakeOptions = {}) {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', ...options.env };
  const io = fakeIO({ ...options, env });
  return { code: await run(['api', ...args], io), stdout: io.stdout(), stderr: io.stderr(), io };
}

async function stdoutOf(args: readonly string[]): Promise<string> {
  const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
  await run(args, io);
  return io.stdout() || io.stderr();
}

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

test('fields of a GET are added to the typed query', async () => {
  respondWith('{}');
  await api(['GET', '/x?a=1', '-F', 'b=2']);
  expect(received.url).toBe('/x?a=1&b=2');
});

test('a field that is an integer of any length is sent as that number', async () => {
  respondWith('{}');
  const fields = ['-F', 'id=9007199254740993', '-F', 'a[b]=-12345678901234567890', '-F', 'n=7'];
  await api(['POST', '/x', ...fields, '-f', 'raw']);
  expect(String(received.body)).toBe(
    '{"id":9007199254740993,"a":{"b":-12345678901234567890},"n":7}',
  );
  expect(received.headers['content-type']).toBe('application/json');
  await api(['GET', '/x', '-F', 'id=9007199254740993', '-F', 'filter[n]=9007199254740993']);
  expect(received.url).toContain('id=9007199254740993');
});

describe('numbers that a double cannot hold', () => {
  const BIG =
    '{"id":12345678901234567890,"text":"12345678901234567890","small":[1,-9007199254740993]}';

  test.each([
    ['json', [], '  "id": 12345678901234567890,'],
    ['json', [], '    -9007199254740993\n'],
    ['json', [], '"text": "12345678901234567890"'],
    ['yaml', ['-f', 'yaml'], 'id: 12345678901234567890\n'],
    ['a query', ['--query', 'id'], '12345678901234567890\n'],
    ['a table', ['-f', 'csv'], '12345678901234567890,12345678901234567890,"[1,-9007199254740993]"'],
  ])('keep their digits in %s', async (_, options, expected) => {
    respondWith(BIG);
    expect((await api(['/x', ...options])).stdout).toContain(expected);
  });

  test.each([
    ['a resource', ['workspaces', 'get', 'x'], BIG],
    ['a list', ['models', 'list'], `{"data":[${BIG}],"pagination":{"total_pages":1}}`],
    ['all pages', ['models', 'list', '--all-pages'], `{"data":[${BIG}]}`],
    ['a list without pages', ['workspaces', 'members', 'list'], `{"data":[${BIG}]}`],
    ['a created resource', ['workspaces', 'create', 'x'], BIG],
  ])('keep their digits in the output of %s, in every format', async (_, command, body) => {
    respondWith(body);
    const list = body !== BIG;
    for (const [format, expected] of [
      ['json', '"id": 12345678901234567890'],
      ['json', '-9007199254740993'],
      ['yaml', 'id: 12345678901234567890'],
      ['raw', '"id":12345678901234567890'],
      ['csv', '12345678901234567890'],
    ] as const) {
      const columns = format === 'csv' ? ['-c', 'id'] : [];
      expect(await stdoutOf([...command, '-f', format, ...columns])).toContain(expected);
    }
    const query = list ? '[0].id' : 'id';
    expect(await stdoutOf([...command, '-f', 'json', '--query', query])).toBe(
      '12345678901234567890\n',
    );
  });

  test('keep their digits in a list with cursors', async () => {
    respondWith(`{"data":[${BIG}]}`);
    const stdout = await stdoutOf(['jobs', 'get-logs', 'x', '-f', 'json']);
    expect(stdout).toContain('"id":12345678901234567890');
  });

  test('keep their digits in all pages of a list with cursors', async () => {
    const pages = [
      '{"data":[{"id":12345678901234567890}],"total":2,"next_page":"b"}',
      '{"data":[{"id":12345678901234567891}],"total":2,"next_page":null}',
    ];
    const urls: (string | undefined)[] = [];
    respond = (response) => {
      urls.push(received.url);
      const body = pages[urls.length - 1];
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    };
    const { code, stdout } = await api(['/x?limit=1', '--all-pages', '-f', 'csv', '-c', 'id']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'id\n12345678901234567890\n12345678901234567891\n',
    });
    expect(urls).toEqual(['/x?limit=1', '/x?limit=1&page_cursor=b']);
  });

  test('keep their digits in all pages of a list', async () => {
    respondWith(`{"data":[{"id":12345678901234567890}],"pagination":{"page":1,"total_pages":1}}`);
    expect((await api(['/x', '--all-pages'])).stdout).toContain('"id": 12345678901234567890');
  });
});

describe('a response', () => {
  test('without a body is not an error, whatever its content type', async () => {
    respond = (response) => response.writeHead(204, { 'content-type': 'application/json' }).end();
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
  respond = (response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    for (let i = 0; i < 50; i++) response.write(Buffer.alloc(100_000, 1));
    response.end();
  };
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

test.each<[string[], unknown]>([
  [
    ['messages[][role]=user', 'messages[][content]=hi', 'messages[][role]=system'],
    { messages: [{ role: 'user', content: 'hi' }, { role: 'system' }] },
  ],
  [['a[][b][c]=1', 'a[][b][d]=2', 'a[][b][c]=3'], { a: [{ b: { c: 1, d: 2 } }, { b: { c: 3 } }] }],
  [['a[][tags][]=x', 'a[][tags][]=y'], { a: [{ tags: ['x', 'y'] }] }],
  [['a[]=1', 'a[][b]=2'], { a: [1, { b: 2 }] }],
])('fields %j build lists of objects', async (typed, expected) => {
  expect(JSON.parse(JSON.stringify(await readFields(fakeIO(), typed)))).toEqual(expected);
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

test.each([
  ['2026-11-28T02:17:28.123456', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17:28', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T11:17:28+09:00', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17:28Z', '2026-11-28T02:17:28Z', '10 seconds ago'],
  ['2026-11-28T02:17 is no time', '2026-11-28T02:17 is no time', '2026-11-28T02:17 is no time'],
])('the time %s is UTC in a cell', (value, iso, relative) => {
  const now = Date.UTC(2026, 10, 28, 2, 17, 38, 500);
  expect(cellOf(value, 'iso8601', now)).toBe(iso);
  expect(cellOf(value, 'relative', now)).toBe(relative);
});
