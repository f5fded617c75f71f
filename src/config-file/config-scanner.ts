/**
 * Reads a config file that stands there as both languages write it, one plain `key: value` to a line, without loading a
 * YAML parser. Anything else, valid or not, is none of its business: then it answers with undefined.
 */

/** The entries of the lists of the root by list, and its texts. */
export interface PlainConfig {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

const LINE = /^( *)(- )?([a-z_]+):(?: (?:"([!#-[\]-~]+)"|(\w[\w.~+/=:@-]*)|\{\}))?$/;
/** What YAML or its older version does not read as a text. */
const ODD = /^(?:null|true|false|yes|no|on|off|[\d_.:+-]+|\d.*)$/i;

export function readPlainConfig(text: string): PlainConfig | undefined {
  const texts = new Map<string, string>();
  const lists = new Map<string, Map<string, string>[]>();
  let list: Map<string, string>[] | undefined;
  let entry: Map<string, string> | undefined;
  /** Columns at which the keys of the entries stand. */
  let column = 0;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const match = LINE.exec(line);
    if (match === null) return undefined;
    const [, spaces = '', dash, key = '', quoted, plain] = match;
    const value = quoted ?? plain ?? '';
    const at = spaces.length + (dash?.length ?? 0);
    if (at === 0) {
      if (texts.has(key) || lists.has(key)) return undefined;
      entry = undefined;
      list = value === '' ? [] : undefined;
      if (list === undefined) texts.set(key, value);
      else lists.set(key, list);
      continue;
    }
    if (list === undefined) return undefined;
    if (dash !== undefined) {
      if (list.length > 0 && at !== column) return undefined;
      entry = new Map();
      list.push(entry);
      column = at;
    }
    if (entry === undefined || at < column) return undefined;
    // What stands deeper belongs to a mapping that nobody asks for here.
    if (at > column) continue;
    if (entry.has(key) || (quoted === undefined && ODD.test(value))) return undefined;
    entry.set(key, value);
  }
  return { texts, lists };
}
