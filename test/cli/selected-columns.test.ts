/** Columns of a list that the user selects. */

import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from './fake-io.ts';
import { baseUrl, list, listed, ROWS } from './listed-rows.ts';

describe('columns', () => {
  test('are named as in the heading or as in the response', async () => {
    const { stdout } = await list(['-f', 'csv', '-c', 'NAME, created_at']);
    expect(stdout.split('\n')[0]).toBe('name,created_at');
  });

  test('that the command knows may be missing from all rows', async () => {
    listed.rows = [{ name: 'bare' }];
    onTestFinished(() => {
      listed.rows = ROWS;
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
    listed.rows = [];
    onTestFinished(() => {
      listed.rows = ROWS;
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
