/** YAML that is written without the library is what the library writes. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainYaml } from '../../src/cli/output/plain-yaml.ts';

const usual = fc.constantFrom<unknown>(
  ...['***', 'default', 'a/b', '/home/alice/.config/nmp/config.yaml', 'https://h:8080/x', 'a.b-c'],
  ...[null, true, 0, -7],
);
const odd = fc.oneof(
  fc.constantFrom(1e21, 1.5, Number.NaN, undefined, '', 'true', 'No', 'y', 'null', '~', '1e3'),
  fc.constantFrom('0x1f', '1:30', 'a:', 'a: b', 'a #b', '*a', '&a', '!a', '- a', '-', '.inf', '@a'),
  fc.constantFrom('%a', 'a"b', "a'b", 'é', 'a b', '2026-01-01', '***a'),
  fc.string({ unit: fc.constantFrom(...'ab/:-_.@+ *#"\'0~\n'), maxLength: 6 }),
);
const scalar = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('name', 'base_url', 'token', 'metadata', 'contexts') },
  { weight: 1, arbitrary: fc.constantFrom('null', 'on', 'Key', 'a-b', '1') },
);
const { data } = fc.letrec((tie) => ({
  data: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(fc.oneof(scalar, tie('data')), { maxLength: 3 }) },
    { weight: 1, arbitrary: tie('data') },
  ),
}));

test('what is written without the library is what the library writes', () => {
  let written = 0;
  fc.assert(
    fc.property(data, (value) => {
      const text = plainYaml(value);
      if (text === undefined) return;
      written++;
      expect(text).toBe(stringify(value, { lineWidth: 0 }).trimEnd());
    }),
    { numRuns: 20_000 },
  );
  expect(written).toBeGreaterThan(1_000);
});

test('a view of the config file is written without the library', () => {
  const context = {
    name: 'default',
    base_url: 'https://nmp.company.com',
    token: '***',
    truncate: true,
  };
  const view = {
    version: 1,
    config_file: '/a/config.yaml',
    current_context: null,
    contexts: [context],
  };
  expect(plainYaml(view)).toBe(stringify(view).trimEnd());
});

test.each([[[]], [{}], ['text'], [undefined], [new Date(0)]])(
  '%j is left to the library',
  (value) => {
    expect(plainYaml(value)).toBeUndefined();
  },
);
