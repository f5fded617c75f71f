/** Every output format of one list, byte by byte; `npm run golden:update` rewrites the files. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../../src/cli/output/formats.ts';
import { run } from '../../src/cli/run.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { AWKWARD_ROWS, ORDERS } from './awkward-rows.ts';
import { fakeIO } from './fake-io.ts';

const FOLDER = join(ROOT, 'test', 'cli', 'golden');
const NOW = Date.UTC(2026, 1, 15, 14, 30);

const OUTPUTS: readonly (readonly [file: string, args: readonly string[], columns: number])[] = [
  ['table-60.txt', ['-f', 'table'], 60],
  ['table-120.txt', ['-f', 'table'], 120],
  ['table-all.txt', ['-f', 'table', '-c', 'all', '--no-truncate'], 60],
  ['json.json', ['-f', 'json'], 80],
  ['yaml.yaml', ['-f', 'yaml'], 80],
  ['csv.csv', ['-f', 'csv', '-c', 'all'], 80],
  ['markdown.md', ['-f', 'markdown', '-c', 'all'], 80],
  ['raw.json', ['-f', 'raw'], 80],
  ['code.ts', ['-f', 'code', '--filter', 'name:"it\'s" AND x>1', '--page-size', '50'], 80],
];

const pagination = {
  page: 1,
  page_size: 100,
  current_page_size: 8,
  total_pages: 1,
  total_results: 8,
};
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: AWKWARD_ROWS, pagination }));
});
let baseUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function output(args: readonly string[], columns: number): Promise<string> {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' };
  const io = fakeIO({ env, tty: true, columns, now: () => NOW });
  expect(await run(['workspaces', 'list', ...args], io)).toBe(0);
  return io.stdout();
}

test.each(OUTPUTS)('%s', async (file, args, columns) => {
  const bytes = Buffer.from(await output(args, columns));
  const path = join(FOLDER, file);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, bytes);
  expect(bytes.toString()).toBe(readFileSync(path, 'utf8'));
  expect(bytes.equals(readFileSync(path))).toBe(true);
});

test('every format has a file, and there are no other files', () => {
  const formats = new Set(OUTPUTS.map(([, args]) => args[1]));
  expect([...formats].sort()).toEqual([...FORMATS].sort());
  expect(readdirSync(FOLDER).sort()).toEqual(OUTPUTS.map(([file]) => file).sort());
});

test.each(OUTPUTS)('%s contains no control sequences', async (_file, args, columns) => {
  const text = await output(args, columns);
  expect(text).not.toMatch(ORDERS);
});

test('json, yaml and raw contain the same data', async () => {
  expect(JSON.parse(await output(['-f', 'json'], 80))).toEqual(AWKWARD_ROWS);
  expect(parse(await output(['-f', 'yaml'], 80))).toEqual(AWKWARD_ROWS);
  expect(JSON.parse(await output(['-f', 'raw'], 80))).toEqual({ data: AWKWARD_ROWS });
});

test.each([60, 120])('the columns of a table of %d characters are aligned', async (columns) => {
  const [heading = '', ...lines] = (await output(['-f', 'table'], columns)).trimEnd().split('\n');
  const start = heading.indexOf('DESCRIPTION');
  for (const line of lines) {
    expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    const before = [...new Intl.Segmenter().segment(line)].reduce(
      ({ width, text }, { segment }) =>
        width < start
          ? { width: width + stringWidth(segment), text: text + segment }
          : { width, text },
      { width: 0, text: '' },
    );
    expect([line, before.width]).toEqual([line, start]);
    expect([line, before.text.slice(-2)]).toEqual([line, '  ']);
  }
});

test('a string that a query selects is unchanged in a pipe and sanitized on a terminal', async () => {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' };
  const args = ['workspaces', 'list', '--query', '[5].name', '-f', 'raw'];
  for (const [tty, expected] of [
    [false, `${AWKWARD_ROWS[5]!['name']}\n`],
    [true, 'esc[31mred[0m\n'],
  ] as const) {
    const io = fakeIO({ env, tty });
    expect(await run(args, io)).toBe(0);
    expect(io.stdout()).toBe(expected);
  }
});
