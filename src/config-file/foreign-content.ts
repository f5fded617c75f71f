/**
 * Recognizes files that were never a config file of nmp, so that a variable or a link that names a program by mistake does
 * not destroy it. A damaged config file is not one of them: logout must still erase its tokens.
 */

import { invalid } from './config-file-errors.ts';

/** The first bytes of binary files and of scripts. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['\x7fELF', 'a program'],
  ['#!', 'a script'],
  ['SQLite format 3\0', 'a database'],
  ['PK\x03\x04', 'an archive'],
];
/** What precedes a top-level key: a line break, the brace or comma of JSON, or a byte order mark. */
const BEFORE_KEY = /(?:^|[\n\r{,\xbf\xfe\xff])[ \t]*/;
/** A list or the current context, in block style or as JSON. Source code has names such as `users: int` too. */
const OWN_KEY = new RegExp(
  `${BEFORE_KEY.source}(?:(["']?)(?:contexts|clusters|users)\\1[ \\t]*:[ \\t]*(?:[\\n\\r[#]|$)|(["']?)current_context\\2[ \\t]*:)`,
);
/** The files of kubectl have contexts, clusters, users and tokens as well. */
const KUBERNETES_KEY = new RegExp(`${BEFORE_KEY.source}(["']?)apiVersion\\1[ \\t]*:`);
/** A damaged sector of the disk may leave some control characters in a text. */
const MAX_CONTROL_SHARE = 0.1;
/** Bytes that are searched for control characters and for keys of Kubernetes. */
const SAMPLE = 64 * 1024;

/** @throws ConfigError `config_invalid` for files of Kubernetes, programs, scripts and others that are not text */
export function refuseOther(bytes: Buffer, path: string): void {
  const what =
    signatureOf(bytes) ??
    (isBinary(bytes) ? 'a binary file' : undefined) ??
    (isKubernetes(bytes) ? 'a file of Kubernetes' : undefined);
  if (what !== undefined) throw foreign(path, `it is ${what}`);
}

/**
 * For an invalid file that an option or a variable names.
 *
 * @throws ConfigError `config_invalid` also for a text without any key of a config file
 */
export function refuseForeign(bytes: Buffer, path: string): void {
  refuseOther(bytes, path);
  if (!OWN_KEY.test(bytes.toString('latin1').replaceAll('\0', ''))) {
    throw foreign(path, 'it has none of the keys of one');
  }
}

function isKubernetes(bytes: Buffer): boolean {
  return KUBERNETES_KEY.test(bytes.toString('latin1', 0, SAMPLE).replaceAll('\0', ''));
}

function foreign(path: string, why: string) {
  return invalid(path, undefined, `it is not a config file of nmp (${why})`);
}

function signatureOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 16);
  if (bytes.toString('latin1', 257, 262) === 'ustar') return 'an archive';
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}

/** NULs do not count: UTF-16 has them, and an interrupted write leaves them. */
function isBinary(bytes: Buffer): boolean {
  let characters = 0;
  let controls = 0;
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte === 0) continue;
    characters++;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls++;
  }
  return controls > characters * MAX_CONTROL_SHARE;
}
