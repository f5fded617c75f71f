/** The content of a config file, read either by the YAML parser or by the scanner of plain files. */

export interface ConfigTree {
  readonly path: string;
  readonly text: string;
  readonly root: ConfigMap;
  /**
   * The mappings of a list of the root; null counts as empty.
   *
   * @throws ConfigError when it is not a list of mappings.
   */
  entries(key: string): readonly ConfigMap[];
  /**
   * Whether no node has an anchor, an alias, a tag or a merge key, and the users are mappings in block style. Each scalar is
   * then in exactly one place of the text.
   */
  isPlain(): boolean;
}

export interface ConfigMap {
  /** Counted from 1, for error messages. The scanner does not know it. */
  readonly line: number | undefined;
  /** Whether the key exists, with any value. */
  has(key: string): boolean;
  /**
   * The text of a scalar; null, `~` and empty count as absent.
   *
   * @throws ConfigError that names the key if the value is a list or a mapping.
   */
  text(key: string): string | undefined;
  /** Undefined unless the value is a mapping. */
  map(key: string): ConfigMap | undefined;
  /** Undefined unless the value is a scalar that is not empty. */
  place(key: string): Place | undefined;
}

/** The offsets of a value in the text, including quotes. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Not quoted, so a truncated text may end within it. */
  readonly isBare: boolean;
}
