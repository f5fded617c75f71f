/** The columns of a table whose rows are of an unknown kind. */

import { expect, test } from 'vitest';
import { cliContext } from '../../src/cli/cli-context.ts';
import { printResult } from '../../src/cli/output/print-result.ts';
import { fakeIO } from './fake-io.ts';

const ROW = {
  name: 'first',
  spec: { steps: [] },
  nothing: null,
  title: 'x'.repeat(80),
  tags: ['a'],
  count: 7,
  created_at: '2026-02-15T14:30:00Z',
  updated_at: '2026-02-15T14:30:00Z',
};

async function printed(columns: string | undefined, tty = true) {
  const io = fakeIO({ tty, columns: 60 });
  const cli = cliContext(io, { outputFormat: 'table' });
  await printResult(cli, { data: [ROW] }, { isUnknown: true, columns });
  return {
    headings: io.stdout().split('\n')[0]!.split(/ +/),
    stdout: io.stdout(),
    note: io.stderr(),
  };
}

test('a terminal shows those with single values that fit, and a note names the option for all', async () => {
  const { headings, stdout, note } = await printed(undefined);
  expect(headings).toEqual(['NAME', 'TITLE', 'COUNT', 'CREATED_AT']);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  expect(note).toContain('Some columns are not shown. Use -c all to show all.\n');
});

test('all are shown when they are asked for, and without a terminal', async () => {
  const all = Object.keys(ROW).map((name) => name.toUpperCase());
  expect(await printed('all')).toMatchObject({
    headings: all.map((name) => name.replace(/(CREATED|UPDATED)_AT/, '$1…')),
  });
  expect(await printed(undefined, false)).toMatchObject({ headings: all, note: '' });
});
