/** Keeps texts in plain technical English: phrases that made readers stop are found by pattern and have a replacement. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';

/** Phrase → what to write. Letter case does not matter. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:that|which) is none\b|\bis none\b/i, 'invalid …; not a valid …'],
  [/\bso many\b/i, 'a maximum of; that number of'],
  [/\bat the (?:most|least)\b/i, 'at most; at least'],
  [/\b(?:is|are|was|were) told\b|\btells? (?:what|who|whether|that)\b/i, 'prints; reports; logs'],
  [/\bgo(?:es)? before\b/i, 'takes precedence over'],
  [/\banew\b/i, 'again; recreated'],
  [/\b(?:of|than|like) (?:ours|theirs)\b/i, 'this SDK; the Python SDK'],
  [/\bsomebody\b|\bsomeone\b/i, 'another process; another user'],
  [/\bnobody\b/i, 'no process; no user'],
  [/\bwho(?:m)?ever\b/i, 'the caller; any process that'],
  [/\b(?:does not|nor) speak\b|\bspeaks\b/i, 'supports; uses'],
  [/\b(?:still|that|token|login|process|program)s? lives?\b|\bliving\b/i, 'is valid; is running'],
  [/\b(?:dies?|died) of\b|\bis dead\b/i, 'is terminated by; has ended'],
  [/\bbut for\b/i, 'except'],
  [/\bas it is\b/i, 'unchanged'],
  [/\bPython side\b/i, 'the Python SDK; the Python CLI'],
  [/\bof good will\b|\bpoorer\b/i, 'cooperating; …'],
  [/\bstands? there\b|\bthat is not there yet\b/i, 'name the thing'],
  [/\bmust not look like\b|\bwords of (?:a|the) server\b/i, 'name the thing'],
  [/\bholds back\b|\bheld back\b/i, 'defers'],
  [/\bspares?\b/i, 'avoids; skips'],
  [/\b(?:any|every)body\b/i, 'any process; every user'],
  [/\b(?:that|which) (?:is|are) no (?!longer|more)\w/i, 'that is not a …'],
  [/\bin the words? of\b/i, 'in the style of; with the messages of'],
  [/\bas (?:it|they) says?\b/i, 'name the value'],
  [/\b(?:is|be) had\b/i, 'exists; is available'],
  [/\bhas heard of\b|\bhears\b/i, 'has received; receives'],
  [/\bin the place of\b/i, 'instead of'],
  [/\b(?:when|unless|until) told\b|\btold (?:all|the)\b/i, 'on request; called with'],
  [/\bgo(?:es)? out (?:as|piece)\b/i, 'is sent'],
  [/\banswer(?:s|ed)? (?:with|HTTP|status|\d{3})\b/i, 'responds with'],
  [
    /\b(?:platform|server|provider|endpoint|gateway|broker|discovery) answer(?:s|ed)?\b/i,
    'responds',
  ],
  [
    /\b(?:print|token|broker|raw|open|recorded)-?answer|\banswer(?:To|With|For)\b/i,
    'response; reply',
  ],
  [/\b(?:LONGEST|LARGEST|NARROWEST|MOST|LEAST)_/i, 'MAX_…; MIN_…'],
  [
    /\b\w*(?:recognis|normalis|sanitis|serialis|colour|honour|behaviour)\w*/i,
    'American spelling, as in recognize and color',
  ],
  [
    /\b(?:whence|wish|remint\w*|demandedBy|complaint|heed\w*)\b/i,
    'command; directive; reissue; source; problem; respect',
  ],
];

function texts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (file: string) => found.set(file, readFileSync(join(ROOT, file), 'utf8'));
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'SECURITY.md',
    'CHANGELOG.md',
  ])
    add(file);
  for (const [folder, ending] of [
    ['src', /\.ts$/],
    ['docs', /\.md$/],
    ['man', /\.1$/],
    ['examples', /\.tsx?$/],
    ['test', /\.(?:m?ts|md)$/],
    ['bench', /\.m?ts$/],
    ['scripts', /\.m?[jt]s$/],
  ] as const) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!ending.test(file) || /node_modules|language\.test/.test(file)) continue;
      add(join(folder, file));
    }
  }
  return found;
}

/** As in `src/lock/flock.ts: "so many" → a maximum of`. Phrases are found across the lines of a comment. */
function findings(text: string, file: string): readonly string[] {
  const joined = text.replace(/\n\s*(?:\*|\/\/) /g, ' ');
  return FORBIDDEN.flatMap(([pattern, better]) =>
    [...joined.matchAll(new RegExp(pattern, 'gi'))].map(
      ([phrase]) => `${file}: "${phrase}" → ${better}`,
    ),
  );
}

test('no text contains a phrase that made readers stop', () => {
  const all = texts();
  expect(all.size).toBeGreaterThan(100);
  expect([...all].flatMap(([file, text]) => findings(text, file))).toEqual([]);
});

test('a phrase is found across the line break of a comment', () => {
  expect(findings('/**\n * Is told\n * to so\n * many.\n */', 'a.ts')).toHaveLength(2);
});
