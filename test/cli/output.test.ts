/** Formats, tables and notes of lists and results. */

import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from './fake-io.ts';
import { baseUrl, list, listed, ROWS, server } from './listed-rows.ts';

test('an empty list is mentioned on a terminal', async () => {
  listed.rows = [];
  onTestFinished(() => {
    listed.rows = ROWS;
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
    listed.isFailing = true;
    onTestFinished(() => {
      listed.isFailing = false;
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
