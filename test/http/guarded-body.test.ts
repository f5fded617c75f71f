/** A body that the caller reads is over once: what fails afterwards changes nothing. */

import { expect, test } from 'vitest';
import { GuardedBody } from '../../src/http/send/guarded-body.ts';

function guarded() {
  const calls: string[] = [];
  const body = new GuardedBody(new Response('content'), {
    waiting: () => calls.push('waiting'),
    arrived: () => calls.push('arrived'),
    translate: async (error) => error as Error,
    ended: () => calls.push('ended'),
  });
  return { body, ends: () => calls.filter((call) => call === 'ended').length };
}

test('an error after the end of a body is not its failure', async () => {
  const { body, ends } = guarded();
  expect(await new Response(body.stream).text()).toBe('content');
  body.fail(new Error('late'));
  expect(body.failure).toBeUndefined();
  expect(ends()).toBe(1);
});

test('an error after the caller has cancelled is not its failure', async () => {
  const { body, ends } = guarded();
  await body.stream.cancel();
  body.fail(new Error('late'));
  expect(body.failure).toBeUndefined();
  expect(ends()).toBe(1);
});

test('of two errors the first one is its failure', async () => {
  const { body, ends } = guarded();
  const first = new Error('first');
  body.fail(first);
  body.fail(new Error('second'));
  await expect(body.stream.getReader().read()).rejects.toBe(first);
  expect(body.failure).toBe(first);
  expect(ends()).toBe(1);
});
