/** Output that `--query` filters. */

import { describe, expect, test } from 'vitest';
import { list, server } from './listed-rows.ts';

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
