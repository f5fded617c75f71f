/** A config file that the YAML parser has read. */

import type { YAMLMap } from 'yaml';
import {
  type ConfigDocument,
  entriesOf,
  lineOf,
  mapOf,
  pairOf,
  textOf,
} from '../config-document.ts';
import type { ConfigMap, ConfigTree, Place } from './config-tree.ts';

export function yamlTree(config: ConfigDocument): ConfigTree {
  const { path, text, root } = config;
  return {
    path,
    text,
    root: new YamlEntry(config, root),
    entries: (key) => entriesOf(config, key).map((entry) => new YamlEntry(config, entry)),
    isPlain: () => isPlain(config),
  };
}

class YamlEntry implements ConfigMap {
  readonly #config: ConfigDocument;
  readonly #map: YAMLMap;

  constructor(config: ConfigDocument, map: YAMLMap) {
    this.#config = config;
    this.#map = map;
  }

  get line(): number | undefined {
    return lineOf(this.#config, this.#map);
  }

  has(key: string): boolean {
    return this.#map.has(key);
  }

  text(key: string): string | undefined {
    return textOf(this.#config, this.#map, key);
  }

  map(key: string): ConfigMap | undefined {
    const map = mapOf(this.#config, this.#map, key);
    return map && new YamlEntry(this.#config, map);
  }

  place(key: string): Place | undefined {
    const node = pairOf(this.#config, this.#map, key)?.value;
    if (!this.#config.yaml.isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    if (start === end) return undefined;
    return { start, end, isBare: node.type === 'PLAIN' };
  }
}

function isPlain(config: ConfigDocument): boolean {
  const { yaml, document } = config;
  let isPlain = true;
  yaml.visit(document, {
    Alias() {
      isPlain = false;
      return yaml.visit.BREAK;
    },
    Value(_, node) {
      if (node.anchor === undefined && node.tag === undefined) return undefined;
      isPlain = false;
      return yaml.visit.BREAK;
    },
    Pair(_, { key }) {
      if (yaml.isScalar(key) && key.value !== '<<') return undefined;
      isPlain = false;
      return yaml.visit.BREAK;
    },
  });
  return isPlain && entriesOf(config, 'users').every(({ flow }) => flow !== true);
}
