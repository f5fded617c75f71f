/** Config files close to what the writers of both languages write, so that most need no parser. */

import fc from 'fast-check';

const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** What follows the colon. */
const VALUE = mostly(
  fc.constantFrom(' a', ' "true"', ' "a: b"', ' a b', ' https://h/x', ' -a', ' "#"', '', ' {}'),
  fc.constantFrom(
    ' true',
    ' no',
    ' 12',
    ' a: b',
    ' x:',
    ' a  b',
    ' "a\\n"',
    " 'a'",
    ' - a',
    ' a #b',
  ),
);
const pair = (...keys: readonly string[]) =>
  fc.tuple(fc.constantFrom(...keys), VALUE).map((parts) => parts.join(':'));

/** How far a line of a deeper mapping stands from its key. */
const ROOM = mostly(fc.constant('  '), fc.constantFrom('    ', ''));
const PREFERENCE = pair('output_format', 'timestamp_format', 'truncate', 'color_output');
const PIN = fc
  .tuple(ROOM, pair('issuer', 'scope', 'token_broker_url'))
  .map(([room, line]) => `nemo_platform_login:\n  ${room}${line}`);
const mapping = (key: string, value: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.tuple(ROOM, value), { maxLength: 2, selector: ([, line]) => line })
    .map((lines) => [`${key}:`, ...lines.map((parts) => parts.join(''))].join('\n'));
const METADATA = mapping('metadata', fc.oneof(PIN, pair('allow_insecure_http', 'x_a')));

/** Entries with these beginnings, each with up to two more values. */
const list = (key: string, heads: readonly string[], ...more: readonly fc.Arbitrary<string>[]) =>
  fc
    .tuple(
      fc.tuple(...heads.map(() => fc.array(fc.oneof(...more), { maxLength: 2 }))),
      fc.constantFrom('', '  '),
    )
    .map(([rests, indent]) => {
      const items = heads.map(
        (head, i) => `- ${[head, ...rests[i]!].join('\n').replaceAll('\n', '\n  ')}`,
      );
      return [`${key}:`, ...items].join('\n').replaceAll('\n', `\n${indent}`);
    });

const CLUSTERS = list('clusters', ['name: "c"\nbase_url: http://h/'], METADATA);
const USERS = list(
  'users',
  ['name: u\ntype: oauth\ntoken: a.b-c', 'type: "oauth"\nname: "v"\ntoken: "d"'],
  pair('refresh_token', 'token_broker_url', 'api_key'),
  pair('refresh_token'),
  fc.constant('expires_at: 1795855251.143'),
  METADATA,
);
const CONTEXTS = list(
  'contexts',
  ['name: default\ncluster: c\nuser: u', 'name: w\ncluster: c\nuser: v'],
  pair('workspace', 'default_model', 'x_unknown'),
  mapping('preferences', PREFERENCE),
  METADATA,
);
const MORE = fc.constantFrom('', 'current_context: w\n', 'telemetry_enabled: true\n', 'kind:\n');

export const plainText: fc.Arbitrary<string> = fc
  .tuple(
    fc
      .shuffledSubarray([CLUSTERS, USERS, CONTEXTS], { minLength: 3 })
      .chain((lists) => fc.tuple(...lists)),
    MORE,
  )
  .map(([lists, more]) => `${lists.join('\n')}\n${more}`);
