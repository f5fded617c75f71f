/** Logs of jobs: pages, tail and follow. */

import { expect, test } from 'vitest';
import { Jobs } from '../../src/api/jobs/jobs.ts';
import { AbortError } from '../../src/errors.ts';
import { scripted, states } from './scripted.ts';

const page = (messages: string, next?: string) =>
  [200, { data: [...messages].map((message) => ({ message })), next_page: next ?? null }] as const;

async function messagesOf(lines: AsyncIterable<{ message: string }>): Promise<string> {
  let all = '';
  for await (const { message } of lines) all += message;
  return all;
}

test('all pages of a log are read by their cursors', async () => {
  const { transport, server } = await scripted({ '/logs': [page('abc', 'c1'), page('de')] });
  expect(await messagesOf(new Jobs(transport).logs('x', { step: 's1' }))).toBe('abcde');
  expect(server.received.map(({ url }) => url.replace(/.*\?/, ''))).toEqual([
    'limit=1000&step_id=s1',
    'limit=1000&page_cursor=c1&step_id=s1',
  ]);
});

test('a followed log yields each entry once, also those that arrive after the final status', async () => {
  const { transport, waits } = await scripted({
    '/logs': [page('ab'), page('abc', 'c1'), page(''), page('d'), page('de')],
    '/status': states('active', 'active', 'completed'),
  });
  expect(await messagesOf(new Jobs(transport).logs('x', { follow: true }))).toBe('abcde');
  expect(waits).toEqual([2000, 2000, 1000]);
});

test('tail starts with the last entries and continues with new ones', async () => {
  const { transport } = await scripted({
    '/logs': [page('abc', 'c1'), page('de'), page('def')],
    '/status': states('error'),
  });
  const logs = new Jobs(transport).logs('x', { tail: 2, follow: true });
  expect(await messagesOf(logs)).toBe('def');
});

test('the signal of the caller ends a followed log', async () => {
  const { transport } = await scripted({ '/logs': [page('a')], '/status': states('active') });
  const controller = new AbortController();
  const following = (async () => {
    const options = { follow: true, signal: controller.signal };
    for await (const _ of new Jobs(transport).logs('x', options)) controller.abort();
  })();
  await expect(following).rejects.toBeInstanceOf(AbortError);
});
