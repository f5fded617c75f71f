/** The text of the config file as a YAML document whose scalars are all strings. Its errors never quote the text. */

import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { loadPart } from '../errors.ts';
import { invalid } from './config-file-errors.ts';
import { refuseBomb } from './yaml-bomb.ts';

type Yaml = typeof import('yaml');

/** A parsed config file. Edits change the tree; `toString()` preserves everything else. */
export interface ConfigDocument {
  readonly path: string;
  readonly text: string;
  readonly root: YAMLMap;
  readonly yaml: Yaml;
  readonly document: Document;
}

/** @throws ConfigError `config_invalid` with the line; the text itself is never repeated. */
export async function parseConfig(text: string, path: string): Promise<ConfigDocument> {
  refuseBomb(text, path);
  const yaml = await loadPart(import('yaml'));
  const lines = new yaml.LineCounter();
  const lineAt = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line;
  const composer = new yaml.Composer({
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
    merge: false,
    // It compares each key with all others, which takes seconds for ten thousand keys.
    uniqueKeys: false,
  });
  // Stops at the first error: collecting ten thousand takes a second.
  const refuse = (offset: number) => invalid(path, lineAt(offset), 'it is not valid YAML');
  let first: Error | undefined;
  Object.assign(composer, {
    // The composer reports an error that is thrown here again for each enclosing node.
    onError(source: ErrorSource, _code: string, _message: string, isWarning?: boolean) {
      if (isWarning) return;
      first ??= refuse(offsetOf(source));
      throw first;
    },
  });
  const documents: Document[] = [];
  for (const token of new yaml.Parser(lines.addNewLine).parse(text)) {
    if (token.type === 'error') throw refuse(token.offset);
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  const [, second] = documents;
  if (second !== undefined) {
    throw invalid(path, lineAt(second.range?.[0]), 'it holds more than one YAML document');
  }
  const document = documents[0] ?? (new yaml.Document({}) as Document);
  const broken = document.errors[0];
  if (broken !== undefined) throw invalid(path, lineAt(broken.pos[0]), 'it is not valid YAML');
  const repeated = repeatedKey(yaml, document);
  if (repeated !== undefined) {
    throw invalid(path, lineAt(repeated.range?.[0]), 'a key is duplicated');
  }
  if (document.contents === null || isEmptyScalar(yaml, document.contents)) {
    document.contents = document.createNode({});
  }
  const root = document.contents;
  if (!yaml.isMap(root)) throw invalid(path, lineAt(root?.range?.[0]), 'it is not a mapping');
  return { path, text, root, yaml, document };
}

/** The position of an error, in the form of the composer. */
type ErrorSource = number | readonly [number, number] | { readonly offset: number };

function offsetOf(source: ErrorSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/** The first duplicate key. */
function repeatedKey(yaml: Yaml, document: Document): Scalar | undefined {
  let repeated: Scalar | undefined;
  yaml.visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      repeated = items
        .map(({ key }) => key)
        .filter((key) => yaml.isScalar(key))
        .find(({ value }) => seen.size === seen.add(value).size);
      return repeated && yaml.visit.BREAK;
    },
  });
  return repeated;
}

/** The line of a node, counted from 1. */
export function lineOf(config: ConfigDocument, node: Node | null | undefined): number | undefined {
  const offset = node?.range?.[0];
  if (offset === undefined) return undefined;
  return config.text.slice(0, offset).split('\n').length;
}

/** The mappings of a list of the root; null counts as empty. */
export function entriesOf(config: ConfigDocument, key: string): readonly YAMLMap[] {
  const list = resolve(config, config.root.get(key, true));
  if (list === undefined || isEmptyScalar(config.yaml, list)) return [];
  if (!config.yaml.isSeq(list))
    throw invalid(config.path, lineOf(config, list), `${key} is not a list`);
  return (list as YAMLSeq).items.map((item) => {
    const entry = resolve(config, item as Node);
    if (!config.yaml.isMap(entry)) {
      throw invalid(config.path, lineOf(config, entry), `an entry of ${key} is not a mapping`);
    }
    return entry as YAMLMap;
  });
}

/**
 * The text of a scalar; null, `~` and empty count as absent.
 *
 * @throws ConfigError that names the key if the value is a list or a mapping.
 */
export function textOf(config: ConfigDocument, map: YAMLMap, key: string): string | undefined {
  const node = resolve(config, map.get(key, true));
  if (node === undefined) return undefined;
  if (!config.yaml.isScalar(node)) {
    throw invalid(config.path, lineOf(config, node), `${key} is not a text`);
  }
  const { value } = node as Scalar<unknown>;
  const isPlain = (node as Scalar).type === 'PLAIN';
  if (
    typeof value !== 'string' ||
    value === '' ||
    (isPlain && /^(?:~|null|Null|NULL)$/.test(value))
  ) {
    return undefined;
  }
  return value;
}

export function mapOf(config: ConfigDocument, map: YAMLMap, key: string): YAMLMap | undefined {
  const node = resolve(config, map.get(key, true));
  return config.yaml.isMap(node) ? (node as YAMLMap) : undefined;
}

/** The pair of a key, which knows the position of the value in the text. */
export function pairOf(config: ConfigDocument, map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => config.yaml.isScalar(pair.key) && pair.key.value === key);
}

function resolve(config: ConfigDocument, node: unknown): Node | undefined {
  if (config.yaml.isAlias(node)) return node.resolve(config.document);
  return config.yaml.isNode(node) ? node : undefined;
}

function isEmptyScalar(yaml: Yaml, node: unknown): boolean {
  return (
    yaml.isScalar(node) &&
    (node.value === '' || node.value === null || node.value === '~' || node.value === 'null')
  );
}
