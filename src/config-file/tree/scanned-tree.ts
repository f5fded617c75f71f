/** A config file that the scanner has read. Values of an unexpected kind are left to the parser, which knows their lines. */

import type { ConfigMap, ConfigTree, Place } from './config-tree.ts';

/** A value on the line of its key. */
export interface ScannedText extends Place {
  readonly value: string;
}

/** Undefined means null, like an empty list. */
type ScannedValue = ScannedText | ScannedMap | readonly ScannedMap[] | undefined;

/** The value has an unexpected kind; only the parser knows the line for the error. */
export class NotPlainError extends Error {}

export class ScannedMap implements ConfigMap {
  readonly line = undefined;
  readonly #values = new Map<string, ScannedValue>();

  set(key: string, value: ScannedValue): void {
    this.#values.set(key, value);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  text(key: string): string | undefined {
    const value = this.#values.get(key);
    if (value === undefined || isText(value)) return value?.value;
    if (isList(value) && value.length === 0) return undefined;
    throw new NotPlainError();
  }

  map(key: string): ConfigMap | undefined {
    const value = this.#values.get(key);
    return value instanceof ScannedMap ? value : undefined;
  }

  list(key: string): readonly ScannedMap[] {
    const value = this.#values.get(key);
    if (value === undefined || isList(value)) return value ?? [];
    throw new NotPlainError();
  }

  place(key: string): Place | undefined {
    const value = this.#values.get(key);
    return value !== undefined && isText(value) ? value : undefined;
  }
}

export class ScannedTree implements ConfigTree {
  readonly path: string;
  readonly text: string;
  readonly root: ScannedMap;

  constructor(path: string, text: string, root: ScannedMap) {
    this.path = path;
    this.text = text;
    this.root = root;
  }

  entries(key: string): readonly ScannedMap[] {
    return this.root.list(key);
  }

  /** The scanner reads nothing else. */
  isPlain(): boolean {
    return true;
  }
}

function isList(value: NonNullable<ScannedValue>): value is readonly ScannedMap[] {
  return Array.isArray(value);
}

function isText(value: NonNullable<ScannedValue>): value is ScannedText {
  return 'value' in value;
}
