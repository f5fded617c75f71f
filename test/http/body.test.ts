/** Request bodies arrive byte for byte, or are refused before anything is sent. */

import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { RequestBody } from '../../src/http/prepare/body.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

// Every byte value, so that any decoding as text would change something.
const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));

async function sent(body: RequestBody) {
  const server = await serve((_, response) => sendJson(response, 200, {}));
  await testTransport(server.url).request({ method: 'PUT', path: '/', body });
  return server.received[0]!;
}

function file(): string {
  const path = join(tempFolder(), 'data.bin');
  writeFileSync(path, BYTES);
  return path;
}

async function* pieces() {
  yield BYTES.subarray(0, 300);
  yield BYTES.subarray(300);
}

describe('a body arrives byte for byte', () => {
  const bodies: readonly (readonly [string, () => RequestBody])[] = [
    ['a file stream', () => createReadStream(file())],
    ['a Node stream of two pieces', () => Readable.from([BYTES.subarray(0, 9), BYTES.subarray(9)])],
    ['an async generator', () => pieces()],
    ['a web stream', () => new Blob([BYTES]).stream()],
    ['a Buffer', () => BYTES],
    ['a DataView', () => new DataView(BYTES.buffer, BYTES.byteOffset, BYTES.length)],
    ['an ArrayBuffer of another realm', () => runInNewContext('new ArrayBuffer(8)')],
  ];

  test.each(bodies)('%s', async (name, body) => {
    const { body: received, headers } = await sent(body());
    const expected = name.startsWith('an ArrayBuffer') ? Buffer.alloc(8) : BYTES;
    expect(received.equals(expected)).toBe(true);
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  test('text of an async generator, as UTF-8', async () => {
    async function* text() {
      yield 'gr';
      yield 'ün';
    }
    expect((await sent(text())).body.toString()).toBe('grün');
  });
});

describe('plain data is sent as JSON', () => {
  test.each([
    ['a plain object', { a: 1, b: [true, null, 'x'], c: undefined }, '{"a":1,"b":[true,null,"x"]}'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['an object of another realm', runInNewContext('({ a: [1] })'), '{"a":[1]}'],
    ['a date', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ['null', null, 'null'],
  ])('%s', async (_, body, json) => {
    expect((await sent(body as RequestBody)).body.toString()).toBe(json);
  });
});

describe('a value that JSON cannot represent is refused with its path, before anything is sent', () => {
  class Upload {
    readonly size = 1;
  }
  const circle: { self?: unknown } = {};
  circle.self = circle;

  test.each<[string, unknown, RegExp]>([
    ['a class instance', new Upload(), /body is a Upload/],
    ['a class instance inside', { files: [new Upload()] }, /body\.files\[0\] is a Upload/],
    ['a Map', { a: new Map() }, /body\.a is a Map/],
    ['a Set', new Set([1]), /body is a Set/],
    ['a function', { a: { b: () => 1 } }, /body\.a\.b is of type function/],
    ['a bigint', { a: 1n }, /body\.a is of type bigint/],
    ['NaN', { a: Number.NaN }, /body\.a is NaN/],
    ['an invalid date', { a: new Date(Number.NaN) }, /body\.a is Invalid Date/],
    ['undefined in a list', [undefined], /body\[0\] is of type undefined/],
    ['a circle', circle, /nested more than 500 levels/],
    ['a symbol', Symbol('x'), /body is of type symbol/],
  ])('%s', async (_, body, message) => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    const call = testTransport(server.url).request({
      method: 'POST',
      path: '/',
      body: body as RequestBody,
    });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(message);
    expect(server.received).toHaveLength(0);
  });

  test('a stream of objects is refused at the first object', async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const body = Readable.from([{ a: 1 }]);
    const call = testTransport(server.url).request({ method: 'PUT', path: '/', body });
    await expect(call).rejects.toThrow('must yield bytes or text');
  });
});
