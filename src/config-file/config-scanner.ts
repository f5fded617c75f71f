/**
 * Reads a config file that is written as both languages write it, one plain `key: value` to a line, without loading a YAML
 * parser. It gives up (undefined) on every other form, valid or not: anchors, tags, aliases, merge keys, flow style, nested
 * lists, comments beside values, and a text whose last line may have been cut.
 */

/** The entries of the lists of the root by list, and its texts. Empty and null values are absent. */
export interface PlainConfig {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

/** `key: "value"`, `key: value`, `key: {}` or `key:`, with or without a dash before it. */
const LINE =
  /^( *)(- )?([a-z_]+):(?: (?:"([!#-[\]-~]+)"|(-?\w(?:[\w.~+/=:@-]*[\w.~+/=@-])?)|(\{\})))?$/;
/** What one version of YAML or the other may not read as a text: words, numbers of any base, times. */
const ODD = /^(?:null|true|false|yes|no|on|off|[\d_.:+-]+|-?\d[\da-fxobtz_.:+-]*)$/i;

/** A number and a boolean that the later generation of the platform's CLI writes. */
const OTHER_THAN_TEXTS =
  /^(?:expires_at: [1-9]\d{0,14}(?:\.\d+)?|telemetry_enabled: (?:true|false))$/;

/** An open block mapping: the column of its keys, and the key whose value may still be a mapping below it. */
interface Level {
  readonly column: number;
  readonly keys: Set<string>;
  isOpen: boolean;
}

export function readPlainConfig(text: string): PlainConfig | undefined {
  // The last line of a file that was cut ends anywhere.
  if (!text.endsWith('\n')) return undefined;
  const texts = new Map<string, string>();
  const lists = new Map<string, Map<string, string>[]>();
  let list: Map<string, string>[] | undefined;
  let entry: Map<string, string> | undefined;
  let levels: Level[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const match = LINE.exec(line);
    if (match === null) return undefined;
    const [, spaces = '', dash, key = '', quoted, plain, empty] = match;
    const isOdd =
      plain !== undefined && ODD.test(plain) && !OTHER_THAN_TEXTS.test(`${key}: ${plain}`);
    const value = quoted ?? plain;
    const column = spaces.length + (dash?.length ?? 0);
    if (column === 0) {
      if (texts.has(key) || lists.has(key) || empty !== undefined || isOdd) return undefined;
      entry = undefined;
      levels = [];
      list = value === undefined ? [] : undefined;
      if (value === undefined) lists.set(key, list!);
      else texts.set(key, value);
      continue;
    }
    if (list === undefined) return undefined;
    if (dash !== undefined) {
      const sibling = levels[0]?.column;
      if (sibling !== undefined && sibling !== column) return undefined;
      entry = new Map();
      list.push(entry);
      levels = [{ column, keys: new Set(), isOpen: false }];
    }
    const level = levelAt(levels, column);
    if (entry === undefined || level === undefined || level.keys.has(key)) return undefined;
    level.keys.add(key);
    level.isOpen = value === undefined && empty === undefined;
    // Deeper keys belong to a mapping that is not asked for here.
    if (levels.length > 1) continue;
    if (isOdd) return undefined;
    if (value !== undefined) entry.set(key, value);
  }
  return { texts, lists };
}

/** The mapping that a key of this column belongs to; closes deeper ones, opens one below a key without a value. */
function levelAt(levels: Level[], column: number): Level | undefined {
  while (levels.length > 0 && levels.at(-1)!.column > column) levels.pop();
  const last = levels.at(-1);
  if (last === undefined || last.column === column) return last;
  if (!last.isOpen) return undefined;
  const level: Level = { column, keys: new Set(), isOpen: false };
  levels.push(level);
  return level;
}
