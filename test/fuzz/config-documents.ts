/** Config files as people and programs write them: block and flow style, quotes, anchors, tags, aliases, merge keys, comments, cuts. */

import fc from 'fast-check';
import { repeatedText } from './any-values.ts';

const TOKEN = fc.constantFrom(
  'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln',
  'opaque-token',
  'a.b_c~d+/=',
  'null',
  '12:30:45',
  'no',
  'x:',
);
const NAME = fc.constantFrom(
  'default',
  'prod',
  'a/b',
  '__proto__',
  'null',
  'true',
  '1_000',
  'name:',
  'd-user',
);

/** A scalar in one of the styles of YAML. */
const styled = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.constantFrom(
        '%',
        '%',
        '%',
        '"%"',
        '"%"',
        "'%'",
        '!!str "%"',
        '&rt "%"',
        '&a %',
        '*rt',
        '"%" # comment',
        '|\n      %',
        '>-\n      %',
        '{}',
        '{x: %}',
        '',
        '~',
      ),
    )
    .map(([value, style]) => style.replace('%', value));

const pair = (keys: readonly string[], value: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...keys), styled(value))
    .map(([key, text]) => `${key}: ${text}`.trimEnd());

/** Mostly what a file has, sometimes what it must not have. */
const entry = (required: readonly fc.Arbitrary<string>[], extra: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.tuple(...required),
      fc.array(extra, { maxLength: 2 }),
      fc.constantFrom(
        '',
        '',
        '',
        '<<: *rt',
        '# comment',
        'metadata: {}',
        'preferences:\n    truncate: true\n    output_format: json',
        'metadata:\n      a: b',
        'metadata:\n      - a: b',
        '  deeper: x',
      ),
    )
    .map(([lines, more, odd]) => [...lines, ...more, ...(odd === '' ? [] : [odd])]);

const plain = (key: string, value: string) => fc.constant(`${key}: ${value}`);
const mostly = (usual: fc.Arbitrary<string>, odd: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });

const CLUSTER = entry(
  [
    mostly(plain('name', 'c'), pair(['name'], NAME)),
    mostly(
      plain('base_url', 'http://127.0.0.1:9'),
      pair(['base_url'], fc.constantFrom('https://h', 'http://:80', 'ftp://x')),
    ),
  ],
  pair(['metadata', 'certificate_authority', 'name'], NAME),
);
const USER = entry(
  [
    mostly(plain('type', 'oauth'), pair(['type'], fc.constantFrom('no-auth', 'api-key', 'oauth'))),
    mostly(plain('name', 'u'), pair(['name'], NAME)),
    pair(['token'], TOKEN),
  ],
  pair(['refresh_token', 'refresh_token', 'expires_at', 'token', 'api_key', 'x_unknown'], TOKEN),
);
const CONTEXT = entry(
  [
    mostly(plain('name', 'default'), pair(['name'], NAME)),
    plain('cluster', 'c'),
    plain('user', 'u'),
  ],
  pair(['workspace', 'default_model', 'cluster'], NAME),
);

const list = (key: string, item: fc.Arbitrary<readonly string[]>) =>
  fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 2 }), fc.constantFrom('', '', '  '))
    .map(([items, indent]) =>
      [
        `${key}:`,
        ...items.map((lines) =>
          lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`).join('\n'),
        ),
      ].join('\n'),
    );

const WHOLE = fc
  .tuple(
    mostly(plain('current_context', 'default'), pair(['current_context'], NAME)),
    list('clusters', CLUSTER),
    list('users', USER),
    list('contexts', CONTEXT),
  )
  .map((parts) => `${parts.join('\n')}\n`);

const FLOW = styled(TOKEN).map(
  (token) =>
    `{current_context: default, clusters: [{name: c, base_url: "http://h"}], users: [{name: u, type: oauth, token: ${token}}], contexts: [{name: default, cluster: c, user: u}]}\n`,
);

/** One mutation of the text: a cut at any byte, a removed or doubled line, other line ends, a byte changed. */
const mutated = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.constantFrom(
        'none',
        'none',
        'cut',
        'cut',
        'drop',
        'double',
        'crlf',
        'bom',
        'byte',
        'start',
      ),
      fc.nat(4_000),
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
    )
    .map(([whole, how, at, byte]) => {
      const place = at % (whole.length + 1);
      const lines = whole.split('\n');
      const line = at % lines.length;
      switch (how) {
        case 'cut':
          return whole.slice(0, place);
        case 'drop':
          return lines.toSpliced(line, 1).join('\n');
        case 'double':
          return lines.toSpliced(line, 0, lines[line]!).join('\n');
        case 'crlf':
          return whole.replaceAll('\n', '\r\n');
        case 'bom':
          return `\ufeff${whole}`;
        case 'byte':
          return whole.slice(0, place) + byte + whole.slice(place + 1);
        case 'start':
          return `---\n${whole}`;
        default:
          return whole;
      }
    });

export const configText: fc.Arbitrary<string> = mutated(
  fc.oneof({ weight: 8, arbitrary: WHOLE }, { weight: 1, arbitrary: FLOW }),
);

/** Anything at all, biased towards what YAML gives a meaning. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.string({
      unit: fc.constantFrom(
        ...'abc:-?[]{}&*!|>\'"%@`#,~ \n\t\r\0\ufeff\u2028é'.split(''),
        'users:',
        '- ',
        'token: ',
        '\n  ',
        '<<: *a',
      ),
      maxLength: 200,
    }),
  },
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', 'users: ', 'users:\n- token: '), repeatedText)
      .map((parts) => parts.join('')),
  },
);
