/** Undoes the compression of a response body, piece by piece, so that no body is larger in memory than its reader allows. */

import type { Duplex, Readable, Transform } from 'node:stream';

import { networkError } from './network-error.ts';

type Zlib = typeof import('node:zlib') & {
  /** Since Node 22.15. */
  createZstdDecompress?: () => Transform;
};

/** HTTP allows chains of codings; a long chain is an attack. */
const MAX_CODINGS = 5;

/** The value of `Accept-Encoding`. `process.versions` shows which libraries Node has. */
export const ACCEPTED_CODINGS =
  'zstd' in process.versions ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

/**
 * The decoded body; the stream itself where it has no coding, or one that is not known.
 *
 * @throws TypeError `ERR_TOO_MANY_CODINGS` for a chain of more than five codings
 */
export function decoded(body: Readable, coding: string | null): Readable {
  if (coding === null) return body;
  const names = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_CODINGS) throw networkError('terminated', 'ERR_TOO_MANY_CODINGS');
  const decoders: Duplex[] = [];
  for (const name of names.reverse()) {
    const decoder = decoderOf(name);
    if (decoder === undefined) return body;
    decoders.push(decoder);
  }
  const [first, ...more] = decoders;
  if (first === undefined) return body;
  const { pipeline } = process.getBuiltinModule('node:stream');
  // An error ends every stream of the chain; the reader sees it at the last one.
  return pipeline([body, first, ...more], () => undefined) as unknown as Readable;
}

/** A truncated body is an error, never a shorter body. */
function decoderOf(name: string): Duplex | undefined {
  const zlib = process.getBuiltinModule('node:zlib') as Zlib;
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const flushing = { flush: Z_SYNC_FLUSH };
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return startedByData(() => zlib.createGunzip(flushing));
    case 'deflate':
      // `deflate` means the zlib format (RFC 9110 §8.4.1.2), but some servers send raw deflate data.
      return startedByData((byte) =>
        (byte & 0x0f) === 8 ? zlib.createInflate(flushing) : zlib.createInflateRaw(flushing),
      );
    case 'br':
      return startedByData(() => zlib.createBrotliDecompress({ flush: BROTLI_OPERATION_FLUSH }));
    case 'zstd': {
      const { createZstdDecompress } = zlib;
      return createZstdDecompress && startedByData(() => createZstdDecompress());
    }
    default:
      return undefined;
  }
}

/** A decoder that is made for the first byte of its data; without any, the body is empty in every coding. */
function startedByData(start: (firstByte: number) => Transform): Duplex {
  const { Duplex: Base } = process.getBuiltinModule('node:stream');
  let inner: Transform | undefined;
  const outer: Duplex = new Base({
    write(chunk: Buffer, _encoding, done) {
      if (inner === undefined) {
        inner = start(chunk[0]!);
        inner.on('data', (piece: Buffer) => {
          if (!outer.push(piece)) inner?.pause();
        });
        inner.on('end', () => outer.push(null));
        inner.on('error', (error) => outer.destroy(error));
      }
      inner.write(chunk, done);
    },
    read() {
      inner?.resume();
    },
    final(done) {
      if (inner === undefined) outer.push(null);
      else inner.end();
      done();
    },
    destroy(error, done) {
      inner?.destroy();
      done(error);
    },
  });
  return outer;
}
