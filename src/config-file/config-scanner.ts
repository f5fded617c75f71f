/**
 * Reads a config file in the form that both SDKs write, one plain `key: value` per line, without loading a YAML parser.
 * It returns undefined for every other form, valid or not: anchors, tags, aliases, merge keys, flow style, nested lists,
 * comments beside values, and a text whose last line may be truncated.
 */

/** The entries of each list of the root, and the strings of the root. Empty and null values are left out. */
export interface PlainConfig {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

/** `key: "value"`, `key: value`, `key: {}` or `key:`, with or without a dash before it. */
const LINE =
  /^( *)(- )?([a-z_]+):(?: (?:"([!#-[\]-~]+)"|(-?\w(?:[\w.~+/=:@-]*[\w.~+/=@-])?)|(\{\})))?$/;
/** Values that some version of YAML does not read as a string: words, numbers of any base, times. */
const ODD = /^(?:null|true|false|yes|no|on|off|[\d_.:+-]+|-?\d[\da-fxobtz_.:+-]*)$/i;

/** The number and the boolean that the later generation of the platform's CLI writes. */
const OTHER_THAN_TEXTS =
  /^(?:expires_at: [1-9]\d{0,14}(?:\.\d+)?|telemetry_enabled: (?:true|false))$/;

/** An open block mapping: the column of its keys, and the last key, whose value may be a nested mapping. */
interface Level {
  readonly column: number;
  readonly keys: Set<string>;
  isOpen: boolean;
}

export function readPlainConfig(text: string): PlainConfig | undefined {
  // The last line of a truncated file can end anywhere.
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
    // Deeper keys belong to a mapping that is not needed here.
    if (levels.length > 1) continue;
    if (isOdd) return undefined;
    if (value !== undefined) entry.set(key, value);
  }
  return { texts, lists };
}

/** The mapping to which a key in this column belongs. Closes deeper mappings, and opens one below a key without a value. */
function levelAt(levels: Level[], column: number): Level | undefined {
  while (levels.length > 0 && levels.at(-1)!.column > column) levels.pop();
  const last = levels.at(-1);
  if (last === undefined || last.column === column) return last;
  if (!last.isOpen) return undefined;
  const level: Level = { column, keys: new Set(), isOpen: false };
  levels.push(level);
  return level;
}
