/**
 * Reads a config file in the form that both SDKs write, one plain `key: value` per line, without loading a YAML parser.
 * It returns undefined for every other form, valid or not: anchors, tags, aliases, merge keys, flow style, nested lists,
 * comments beside values, and a text whose last line may be truncated.
 */

import type { ConfigTree } from './config-tree.ts';
import { ScannedMap, type ScannedText, ScannedTree } from './scanned-tree.ts';

/** `key: "value"`, `key: value`, `key: {}` or `key:`, with or without a dash before it. */
const LINE =
  /^( *)(- )?([a-z_]+):(?: (?:"([ !#-[\]-~]+)"|(-?\w(?:(?:[\w.~+/=@-]|:(?! )| )*[\w.~+/=@-])?)|(\{\})))?$/;
/** Values that some version of YAML does not read as a string: words, numbers of any base, times. */
const ODD = /^(?:null|true|false|yes|no|on|off|[\d_.:+-]+|-?\d[\da-fxobtz_.:+-]*)$/i;

/** The number and the booleans that the CLIs write. */
const OTHER_THAN_TEXTS =
  /^(?:expires_at: [1-9]\d{0,14}(?:\.\d+)?|(?:telemetry_enabled|truncate|color_output|allow_insecure_http): (?:true|false))$/;

/** An open block mapping: the column of its keys, and the last key, if its value may be a nested mapping. */
interface Level {
  readonly column: number;
  readonly map: ScannedMap;
  open: string | undefined;
}

/** @param path - for error messages. */
export function scanConfig(text: string, path: string): ConfigTree | undefined {
  // The last line of a truncated file can end anywhere.
  if (!text.endsWith('\n')) return undefined;
  const root = new ScannedMap();
  let list: ScannedMap[] | undefined;
  let levels: Level[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    start = end + 1;
    if (line === '' || line.startsWith('#')) continue;
    const match = LINE.exec(line);
    if (match === null) return undefined;
    const [, spaces = '', dash, key = '', quoted, bare, empty] = match;
    const isOdd = bare !== undefined && ODD.test(bare);
    if (isOdd && !OTHER_THAN_TEXTS.test(`${key}: ${bare}`)) return undefined;
    const column = spaces.length + (dash?.length ?? 0);
    if (column === 0) {
      if (root.has(key) || empty !== undefined) return undefined;
      levels = [];
      const value = textAt(end, quoted, bare);
      list = value === undefined ? [] : undefined;
      root.set(key, value ?? list);
      continue;
    }
    if (list === undefined) return undefined;
    if (dash !== undefined) {
      const sibling = levels[0]?.column;
      if (sibling !== undefined && sibling !== column) return undefined;
      levels = [{ column, map: new ScannedMap(), open: undefined }];
      list.push(levels[0]!.map);
    }
    const level = levelAt(levels, column);
    if (level === undefined || level.map.has(key)) return undefined;
    const value = empty === undefined ? textAt(end, quoted, bare) : new ScannedMap();
    level.map.set(key, value);
    level.open = value === undefined ? key : undefined;
  }
  return new ScannedTree(path, text, root);
}

/** The value of a line that ends at this offset. */
function textAt(
  end: number,
  quoted: string | undefined,
  bare: string | undefined,
): ScannedText | undefined {
  const value = quoted ?? bare;
  if (value === undefined) return undefined;
  const isBare = quoted === undefined;
  return { value, start: end - value.length - (isBare ? 0 : 2), end, isBare };
}

/** The mapping to which a key in this column belongs. Closes deeper mappings, and opens one below a key without a value. */
function levelAt(levels: Level[], column: number): Level | undefined {
  while (levels.length > 0 && levels.at(-1)!.column > column) levels.pop();
  const last = levels.at(-1);
  if (last === undefined || last.column === column) return last;
  if (last.open === undefined) return undefined;
  const level: Level = { column, map: new ScannedMap(), open: undefined };
  last.map.set(last.open, level.map);
  last.open = undefined;
  levels.push(level);
  return level;
}
