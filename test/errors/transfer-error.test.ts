/** The error of a transfer says of each file what happened first, then where, and a common reason once. */

import { expect, test } from 'vitest';
import { APIConnectionError, NotFoundError, TransferError } from '../../src/errors.ts';

function message(...errors: readonly unknown[]): readonly string[] {
  const failed = errors.map((error, i) => ({ path: `file-${i}`, error }));
  const error = new TransferError({ transferred: [], skipped: [], failed, bytes: 0 });
  return error.message.split('\n');
}

const refused = (path: string) =>
  new APIConnectionError('The platform could not be reached', {
    code: 'connection_failed',
    method: 'PUT',
    url: `https://h/${path}`,
    hint: 'h refuses the connection.',
  });
const missing = new NotFoundError('No such fileset (HTTP 404)', {
  method: 'PUT',
  url: 'https://h/c',
});

test('the place of a failure has its own line, and the reason that all share is the last one', () => {
  expect(message(refused('a'), refused('b'))).toEqual([
    '2 files could not be transferred.',
    'file-0: The platform could not be reached',
    'PUT https://h/a',
    'file-1: The platform could not be reached',
    'PUT https://h/b',
    'h refuses the connection.',
  ]);
});

test('a reason of one file is not given for all of them', () => {
  expect(message(refused('a'), missing, new TypeError('wrong'))).toEqual([
    '3 files could not be transferred.',
    'file-0: The platform could not be reached',
    'PUT https://h/a',
    'file-1: No such fileset (HTTP 404)',
    'PUT https://h/c',
    'file-2: wrong',
  ]);
});
