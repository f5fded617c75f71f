/** Formats, tables and notes of lists and results. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const ROWS = [
  {
    id: '1',
    name: 'ml-team',
    description: 'Models, "data" | and\nmore',
    created_at: '2026-02-15T12:30:00Z',
    updated_at: '2026-02-15T14:30:00Z',
  },
  {
    id: '2',
    name: 'e\u001b[31mvil',
    description: null,
    created_at: '2026-02-14T14:30:00Z',
    updated_at: '2025-02-15T14:30:00Z',
  },
];
const NOW = Date.UTC(2026, 1, 15, 14, 30);

let rows: readonly Record<string, unknown>[] = ROWS;
/** Every page but the first is refused. */
let failing = false;
let baseUrl = '';
const server = createServer((request, response) => {
  const page = Number(new URL(request.url ?? '/', 'http://h').searchParams.get('page') ?? 1);
  const pagination = { page, page_size: 2, current_page_size: 2, total_pages: 2, total_results: 4 };
  if (request.method === 'POST') return void response.end(JSON.stringify(ROWS[0]));
  const data = page === 1 ? rows : rows.map((row) => ({ ...row, name: `${row.name}-2` }));
  response.setHeader('content-type', 'application/json');
  if (failing && page > 1) return void response.writeHead(400).end();
  response.end(JSON.stringify({ data, pagination }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function list(args: readonly string[], options: FakeOptions = {}) {
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', ...options.env };
  const io = fakeIO({ now: () => NOW, ...options, env });
  const code = await run(['workspaces', 'list', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

test('an empty list is mentioned on a terminal', async () => {
  rows = [];
  onTestFinished(() => {
    rows = ROWS;
  });
  expect((await list(['--all-pages'], { tty: true })).stderr).toMatch(/The list is empty\.\n$/);
  expect((await list(['--all-pages'])).stderr).toBe('');
});

test('lists are a table on a terminal and JSON in a pipe', async () => {
  expect((await list([], { tty: true, columns: 120 })).stdout).toBe(
    [
      'NAME     DESCRIPTION                CREATED_AT            UPDATED_AT',
      'ml-team  Models, "data" | and more  2026-02-15T12:30:00Z  2026-02-15T14:30:00Z',
      'evil                                2026-02-14T14:30:00Z  2025-02-15T14:30:00Z',
      '',
    ].join('\n'),
  );
  expect(JSON.parse((await list([])).stdout)).toEqual(ROWS);
});

test('a narrow terminal truncates the widest cells with a note; --no-truncate shows them', async () => {
  const cut = await list([], { tty: true, columns: 60 });
  for (const line of cut.stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(60);
  expect(cut.stderr).toContain('--no-truncate');
  const whole = await list(['--no-truncate'], { tty: true, columns: 60 });
  expect(whole.stdout).toContain('Models, "data" | and more');
  expect(whole.stderr).not.toContain('--no-truncate');
});

test('further rows are mentioned with the flag that shows them', async () => {
  expect((await list(['-f', 'table'])).stderr).toContain('2 of 4. Use --all-pages to show all.');
  const all = await list(['-f', 'json', '--all-pages']);
  expect(JSON.parse(all.stdout)).toHaveLength(4);
  expect(all.stderr).toBe('');
  expect(JSON.parse((await list(['--limit', '3'])).stdout)).toHaveLength(3);
});

test.each(['json', 'yaml', 'csv', 'markdown', 'raw'])(
  '%s in a pipe comes with a note about further rows, unless a limit was given',
  async (format) => {
    const { stdout, stderr } = await list(['-f', format]);
    expect(stdout).not.toContain('rows shown');
    expect(stderr).toBe('Showing 2 of 4. Use --all-pages to show all.\n');
    if (format === 'json') expect((await list(['-f', format, '--limit', '1'])).stderr).toBe('');
  },
);

describe('the progress of a list that takes several requests', () => {
  const ERASE = '\u001b[G\u001b[K';

  test.each([
    [['--all-pages'], `${ERASE}2 of 4 rows…${ERASE}`],
    [['--limit', '3'], `${ERASE}2 of 3 rows…${ERASE}`],
    [['--limit', '2'], ''],
  ])('with %j on a terminal', async (args, expected) => {
    expect(await list([...args, '-f', 'json'], { tty: true })).toMatchObject({ stderr: expected });
  });

  test('is shown for nmp api too', async () => {
    const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' }, tty: true });
    expect(await run(['api', '/apis/entities/v2/workspaces', '--all-pages'], io)).toBe(0);
    expect(io.stderr()).toBe(`${ERASE}2 of 4 rows…${ERASE}`);
  });

  test('is not shown elsewhere', async () => {
    expect(await list(['--all-pages', '-f', 'json'])).toMatchObject({ stderr: '' });
  });

  test('is replaced by a note, and removed when the list fails', async () => {
    failing = true;
    onTestFinished(() => {
      failing = false;
    });
    const { code, stderr } = await list(['--all-pages'], { tty: true });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^\u001b\[G\u001b\[K2 of 4 rows…\u001b\[G\u001b\[KError: The request is invalid \(HTTP 400\)/,
    );
  });
});

describe('formats', () => {
  test('csv quotes cells that contain commas', async () => {
    expect((await list(['-f', 'csv', '-c', 'name,description'])).stdout).toBe(
      'name,description\nml-team,"Models, ""data"" | and more"\nevil,\n',
    );
  });

  test('markdown escapes bars in cells', async () => {
    expect((await list(['-f', 'markdown', '-c', 'name,description'])).stdout).toBe(
      '| name | description |\n| --- | --- |\n| ml-team | Models, "data" \\| and more |\n| evil |  |\n',
    );
  });

  test('yaml prints one document', async () => {
    expect((await list(['-f', 'yaml', '--limit', '1'])).stdout).toContain(
      '- id: "1"\n  name: ml-team\n',
    );
  });

  test('code prints the program that makes the same call', async () => {
    expect((await list(['-f', 'code', '--page-size', '50'])).stdout).toBe(
      [
        "import { NeMoPlatform } from 'nemo-platform';",
        '',
        'const client = new NeMoPlatform();',
        'for await (const workspace of client.workspaces.list({ page_size: 50 })) console.log(workspace);',
        '',
      ].join('\n'),
    );
  });

  test('table prints relative times on request', async () => {
    const { stdout } = await list([
      '-f',
      'table',
      '-c',
      'created_at,updated_at',
      '--timestamp-format',
      'relative',
    ]);
    expect(stdout).toBe(
      'CREATED_AT   UPDATED_AT\n2 hours ago  in 0 seconds\n1 day ago    11 months ago\n',
    );
  });
});

describe('columns', () => {
  test('are named as in the heading or as in the response', async () => {
    const { stdout } = await list(['-f', 'csv', '-c', 'NAME, created_at']);
    expect(stdout.split('\n')[0]).toBe('name,created_at');
  });

  test('that the command knows may be missing from all rows', async () => {
    rows = [{ name: 'bare' }];
    onTestFinished(() => {
      rows = ROWS;
    });
    expect((await list(['-f', 'csv', '-c', 'name,description'])).stdout).toBe(
      'name,description\nbare,\n',
    );
  });

  test.each([
    ['nme', 'Unknown column "nme". The columns are id, name, '],
    ['nme', 'Did you mean "name"?'],
    ['NAMES', 'Did you mean "name"?'],
    ['name,', 'Unknown column ""'],
  ])('with unknown names are a usage error: %s', async (columns, words) => {
    const { code, stdout, stderr } = await list(['-f', 'table', '-c', columns]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  test('of a list without rows can be any', async () => {
    rows = [];
    onTestFinished(() => {
      rows = ROWS;
    });
    expect(await list(['-f', 'csv', '-c', 'nme'])).toMatchObject({ code: 0, stdout: 'nme\n' });
  });

  test('with unknown names are only a note after a change', async () => {
    const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' };
    const io = fakeIO({ env });
    const args = ['workspaces', 'create', 'ml-team', '-f', 'csv', '-c', 'name,idd'];
    expect(await run(args, io)).toBe(0);
    expect(io.stdout()).toBe('name\nml-team\n');
    expect(io.stderr()).toMatch(/^Note: Unknown column "idd"\. .* Did you mean "id"\?\n$/);
  });
});

test.each(['NMP_OUTPUT_FORMAT', 'NMP_TIMESTAMP_FORMAT'])(
  'a format that does not exist, of %s, ends before anything is sent',
  async (variable) => {
    let asked = 0;
    const count = () => asked++;
    server.on('request', count);
    onTestFinished(() => void server.off('request', count));
    const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', [variable]: 'yml' };
    expect(await run(['workspaces', 'create', 'ml-team'], fakeIO({ env }))).toBe(2);
    expect(asked).toBe(0);
  },
);

test('an invalid limit is refused before anything is sent', async () => {
  let asked = 0;
  const count = () => asked++;
  server.on('request', count);
  onTestFinished(() => void server.off('request', count));
  expect(await list(['--limit', '0'])).toMatchObject({ code: 2, stdout: '' });
  expect(asked).toBe(0);
});

test.each([
  [['-f', 'xml'], /--output-format must be one of/],
  [['--page', 'two'], /--page must be a whole number/],
  [['--limit', '0'], /--limit must be a positive whole number/],
  [['--lim'], /Unknown option/],
])('a usage error ends with exit code 2: %j', async (args, message) => {
  const { code, stdout, stderr } = await list(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

describe('--query', () => {
  test.each([
    ['[].name | [0]', 'json', '"ml-team"\n'],
    ['[0].name', 'raw', 'ml-team\n'],
    [
      '[].{name: name, when: created_at}',
      'csv',
      'name,when\nml-team,2026-02-15T12:30:00Z\nevil,2026-02-14T14:30:00Z\n',
    ],
    ['[].name', 'csv', 'value\nml-team\nevil\n'],
    ['length(@)', 'yaml', '2\n'],
    ['[0].nothing', 'json', 'null\n'],
  ])('%s as %s', async (query, format, expected) => {
    expect((await list(['--query', query, '-f', format])).stdout).toBe(expected);
  });

  test('an invalid one is refused before anything is sent', async () => {
    let asked = 0;
    const count = () => asked++;
    server.on('request', count);
    for (const [query, reason] of [
      ['[?name=', undefined],
      ['data[', 'Unexpected end'],
      ['a b', 'Unexpected b'],
      ['a ^', 'Unexpected ^'],
      ['a ||', 'Unexpected end'],
      ['[].name.', 'Unexpected end'],
      ['[].{n: lenght(name)}', 'Unknown function: lenght()'],
    ] as const) {
      const { code, stdout, stderr } = await list(['--query', query]);
      expect({ code, stdout, asked }).toEqual({ code: 2, stdout: '', asked: 0 });
      expect(stderr.split('\n').slice(0, 3)).toEqual([
        `Error: Invalid JMESPath expression in --query: ${query}`,
        ...(reason === undefined ? [] : [reason]),
        'See https://jmespath.org',
        ...(reason === undefined ? ['Run: nmp workspaces list --help'] : []),
      ]);
    }
    server.off('request', count);
  });

  test('a field of the rows that is asked of the list gets a hint', async () => {
    const { code, stdout, stderr } = await list(['--query', 'name', '-f', 'json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'null\n' });
    expect(stderr).toContain("--query '[].name'");
    expect((await list(['--query', 'data[].name'])).stderr).toContain("--query '[].name'");
    expect((await list(['--query', '[0].nothing'])).stderr).not.toContain('--query');
  });

  test('one that does not match the response is an error', async () => {
    const { code, stderr } = await list(['--query', 'abs(@)']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "can't be applied to this output: abs(@)\nabs() expected argument 1 to be type number but received type array",
    );
  });
});
