/** Every field that an editor shows has a sentence that says more than its name. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words that add nothing to a name. */
const EMPTY_WORDS = new Set(
  (
    'a an and applies as at by for from if in is it its number of on or that the this to value values ' +
    'was when whether which with name names id ids url type version port path people'
  ).split(' '),
);

interface Field {
  readonly type: string;
  readonly name: string;
  readonly sentence: string;
}

test('every field of the platform has a sentence that says more than its name', () => {
  const fields = fieldsBelow('src/api');
  expect(fields.length).toBeGreaterThan(1700);
  expect(thinOnes(fields)).toEqual([]);
});

test('every field of the plugins has a sentence that says more than its name', () => {
  const fields = fieldsBelow('src/plugins');
  expect(fields.length).toBeGreaterThan(1500);
  expect(thinOnes(fields)).toEqual([]);
});

test.each([
  ['Agent', 'image_name', 'Name of the image.'],
  ['Agent', 'image_name', 'Image name of the agent. Default: `busybox`.'],
  ['GenerationStats', 'total_duration', 'Total duration.'],
  ['Agent', 'is_ready', 'Whether it is ready.'],
  ['Agent', 'image', ''],
])('a sentence made of the words of %s.%s is thin: %j', (type, name, sentence) => {
  expect(thinOnes([{ type, name, sentence }])).toHaveLength(1);
});

test('a sentence with a unit, a format or a rule is not thin', () => {
  const sentence = 'Total duration in seconds.';
  expect(thinOnes([{ type: 'GenerationStats', name: 'total_duration', sentence }])).toEqual([]);
});

function thinOnes(fields: readonly Field[]): readonly string[] {
  return fields.filter(isThin).map(({ type, name, sentence }) => `${type}.${name}: ${sentence}`);
}

function isThin({ type, name, sentence }: Field): boolean {
  const own = new Set([...wordsOf(name), ...wordsOf(type)].map(stem));
  const facts =
    /(?:^| )(?:Default: |At (?:least|most) |More than |From [-\d.]+ to |Since version |A URL\.).*$/;
  return wordsOf(sentence.replace(facts, '')).every(
    (word) => EMPTY_WORDS.has(word) || own.has(stem(word)),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

function stem(word: string): string {
  return word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s|ed|ing|d|e)$/, '');
}

/** The documented fields of all generated interfaces. */
function fieldsBelow(folder: string): readonly Field[] {
  return [...generatedTexts(folder)].flatMap(([, text]) => fieldsOf(text));
}

/** Generated files by their paths. */
function generatedTexts(...folders: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders.length > 0 ? folders : ['src/api', 'src/plugins']) {
    for (const path of readdirSync(folder, { recursive: true }) as string[]) {
      if (!path.endsWith('.ts')) continue;
      const text = readFileSync(`${folder}/${path}`, 'utf8');
      if (text.startsWith('/** Generated') || text.includes('Generated from contract/'))
        found.set(`${folder}/${path}`, text);
    }
  }
  return found;
}

/** Comments and fields stand at the indentation of the members of an interface. */
function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = [];
  let type = '';
  let comment: string[] = [];
  for (const line of text.split('\n')) {
    type =
      /^export (?:interface|type) (\w+)/.exec(line)?.[1] ?? (line.startsWith('export') ? '' : type);
    const words = /^ {2}(?:\/\*\*| \*(?!\/))(.*?)(?:\*\/)?$/.exec(line)?.[1];
    if (words !== undefined) comment.push(words.trim());
    const name = /^ {2}['"]?([$\w]+)['"]?\??: /.exec(line)?.[1];
    if (name === undefined) continue;
    if (type !== '') fields.push({ type, name, sentence: comment.join(' ').trim() });
    comment = [];
  }
  return fields;
}

test('no documented member of a generated class or type has a sentence that fits every other one', () => {
  const empty = /^(?:Content|One (?!of )[a-z ]+)\.$/;
  const found = [...generatedTexts()].flatMap(([path, text]) =>
    [...text.matchAll(/\/\*\*\s+(?:\* )?(.*?)(?:\n| \*\/)/g)]
      .filter(([, sentence = '']) => empty.test(sentence))
      .map(([, sentence]) => `${path}: ${sentence}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['Workspace', 'A workspace, as the platform returns it.'],
  ['SpanFilter', 'Conditions that a span must meet to be listed.'],
  ['TraceSortField', 'Orders in which a list of traces can be sorted.'],
  ['StringFilter', 'Comparisons that a field of a filter may ask for.'],
  ['StorageConfigType', 'Storage config type.'],
])('the sentence about the type %s', (type, sentence) => {
  const texts = [...generatedTexts()].map(([, text]) => text).join('\n');
  const declared = new RegExp(`/\\*\\* (.*) \\*/\nexport (?:interface|type) ${type}\\b`);
  expect(declared.exec(texts)?.[1]).toBe(sentence);
});
