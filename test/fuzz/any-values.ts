/** Arbitrary texts, numbers and objects, with those that a reader may stumble over. */

import fc from 'fast-check';

/** A short piece of text, many times: what makes a careless pattern slow. */
export const repeatedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        '[',
        '{"a":',
        '{a: ',
        '- ',
        '*a ',
        '\u001b[',
        '\u001b]',
        ' ',
        '\\',
        '"',
        '.',
        'eyJ',
        'Bearer ',
        '%',
        ',',
        '0',
      ),
      fc.string({ minLength: 1, maxLength: 4 }),
    ),
    fc.nat(12_000),
  )
  .map(([piece, count]) => piece.repeat(Math.min(count, 20_000 / piece.length)));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.string() },
  { weight: 20, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: repeatedText },
);

export const awkwardNumber = fc.constantFrom(
  0,
  -1,
  1,
  30,
  3_600,
  1e9,
  1e21,
  1e308,
  -1e308,
  0.1,
  2 ** 53,
  1_800_000_000,
);

/** Any JSON value, with those that a reader of times and numbers may stumble over. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: awkwardNumber },
  { weight: 1, arbitrary: awkwardNumber.map(String) },
  { weight: 3, arbitrary: anyText },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** An object whose names are those that are looked for, plus perhaps others. */
export function objectWith(
  known: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
  const usual = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [
      name,
      fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: anyValue }),
    ]),
  );
  const others = fc.dictionary(
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'error'), fc.string()),
    anyValue,
    { maxKeys: 2 },
  );
  return fc
    .tuple(fc.record(usual, { requiredKeys: [] }), others)
    .map(([own, more]) => ({ ...more, ...own }));
}
