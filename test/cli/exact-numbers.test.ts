/** Numbers keep their digits on their way through a command. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { api, baseUrl, received, respondBy, respondWith } from './api-server.ts';
import { fakeIO } from './fake-io.ts';

async function stdoutOf(args: readonly string[]): Promise<string> {
  const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
  await run(args, io);
  return io.stdout() || io.stderr();
}

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
    respondBy((response) => {
      urls.push(received.url);
      const body = pages[urls.length - 1];
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
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

describe('numbers beyond the range of a double', () => {
  const HUGE = '{"a":1e999,"b":[-1E400],"c":1e20,"d":"1e999 in \\"1e999\\"","e":1e-999}';

  test.each([
    ['json', [], '"a": "1e999"'],
    ['json', [], '    "-1E400"\n'],
    ['json', [], '"c": 100000000000000000000,'],
    ['json', [], '"d": "1e999 in \\"1e999\\""'],
    ['yaml', ['-f', 'yaml'], 'a: "1e999"\n'],
    ['a query', ['--query', 'a'], '"1e999"\n'],
    ['a table', ['-f', 'csv', '-c', 'a'], '1e999\n'],
  ])('H-25: are texts with their digits in %s', async (_, options, expected) => {
    respondWith(HUGE);
    expect((await api(['/x', ...options])).stdout).toContain(expected);
  });
});
