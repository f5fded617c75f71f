/** The page that is requested before it is needed. */

import { describe, expect, test } from 'vitest';
import { AbortError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { untilHolds } from '../support/waits/until.ts';
import { parameter } from './numbered-lists.ts';

const LIST = { method: 'GET', path: '/things' } as const;

describe('the page that is requested ahead', () => {
  /** Sends the first page, and no response for the second one. */
  async function holding() {
    let arrive = () => {};
    let leave = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const gone = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const server = await serve((request, response) => {
      if (parameter(request, 'page') === '2') {
        response.on('close', leave);
        return arrive();
      }
      sendJson(response, 200, { data: [1, 2, 3, 4], pagination: { total_pages: 2 } });
    });
    return { url: server.url, arrived, gone };
  }

  test('is cancelled when the loop over items is left', async () => {
    const { url, arrived, gone } = await holding();
    for await (const item of testTransport(url).list<number>(LIST)) {
      if (item < 3) continue;
      await arrived;
      break;
    }
    await gone;
  });

  test('is cancelled when the loop over pages is left', async () => {
    const { url, arrived, gone } = await holding();
    for await (const _page of testTransport(url).list<number>(LIST).byPage()) {
      await arrived;
      break;
    }
    await gone;
  });

  test('is cancelled when the loop throws', async () => {
    const { url, arrived, gone } = await holding();
    const loop = async () => {
      for await (const item of testTransport(url).list<number>(LIST)) {
        if (item < 3) continue;
        await arrived;
        throw new Error('own');
      }
    };
    await expect(loop()).rejects.toThrow('own');
    await gone;
  });

  test('is cancelled when the caller aborts', async () => {
    const { url, arrived, gone } = await holding();
    const controller = new AbortController();
    const seen: number[] = [];
    const loop = async () => {
      const list = testTransport(url).list<number>(LIST, { signal: controller.signal });
      for await (const item of list) {
        seen.push(item);
        if (item < 4) continue;
        await arrived;
        controller.abort();
        await gone;
      }
    };
    await expect(loop()).rejects.toBeInstanceOf(AbortError);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('that fails is reported when it is needed, never as an unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const server = await serve((request, response) =>
      parameter(request, 'page') === '2'
        ? sendJson(response, 403, {})
        : sendJson(response, 200, { data: [1, 2, 3, 4], pagination: { total_pages: 2 } }),
    );
    const seen: number[] = [];
    const loop = async () => {
      for await (const item of testTransport(server.url).list<number>(LIST)) {
        seen.push(item);
        if (item === 3) await untilHolds(() => expect(server.received).toHaveLength(2));
        // Long enough for Node to report an unhandled rejection.
        for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
      }
    };
    await expect(loop()).rejects.toMatchObject({ status: 403 });
    expect(seen).toEqual([1, 2, 3, 4]);
    for await (const item of testTransport(server.url).list<number>(LIST)) {
      if (item < 4) continue;
      await untilHolds(() => expect(server.received).toHaveLength(4));
      break;
    }
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });
});
