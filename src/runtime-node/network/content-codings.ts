/** Undoes the compression of a response body, piece by piece, so that no body is larger in memory than its reader allows. */

import type { Duplex, Readable, Transform } from 'node:stream';

type Zlib = typeof import('node:zlib') & {
  /** Since Node 22.15. */
  createZstdDecompress?: () => Transform;
};

/** A chain of codings is legal, and a long one is an attack. */
const MAX_CODINGS = 5;

/** What a request says in `Accept-Encoding`. */
export function acceptedCodings(): string {
  return hasZstd() ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';
}

let zstd: boolean | undefined;

/** `process.versions` names the library where Node has it, without loading the module. */
function hasZstd(): boolean {
  zstd ??= 'zstd' in process.versions;
  return zstd;
}

/**
 * The decoded body; the stream itself where it has no coding, or one that is not known.
 *
 * @throws TypeError for a chain of more than five codings
 */
export function decoded(body: Readable, coding: string | null): Readable {
  if (coding === null) return body;
  const names = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_CODINGS) throw new TypeError('terminated');
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

function decoderOf(name: string): Duplex | undefined {
  const zlib = process.getBuiltinModule('node:zlib') as Zlib;
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  // Servers exist that end a compressed body without its last bytes; browsers accept that.
  const lenient = { flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH };
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip(lenient);
    case 'deflate':
      return inflate(zlib, lenient);
    case 'br':
      return zlib.createBrotliDecompress({
        flush: BROTLI_OPERATION_FLUSH,
        finishFlush: BROTLI_OPERATION_FLUSH,
      });
    case 'zstd':
      return zlib.createZstdDecompress?.();
    default:
      return undefined;
  }
}

/** `deflate` means zlib (RFC 9110 §8.4.1.2), but some servers send it bare. */
function inflate(zlib: Zlib, options: object): Duplex {
  const { Duplex: Base } = process.getBuiltinModule('node:stream');
  let inner: Transform | undefined;
  const outer: Duplex = new Base({
    write(chunk: Buffer, _encoding, done) {
      if (inner === undefined) {
        const isZlib = (chunk[0]! & 0x0f) === 8;
        inner = isZlib ? zlib.createInflate(options) : zlib.createInflateRaw(options);
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
