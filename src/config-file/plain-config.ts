/** Reads a plain config file without the YAML parser, whose loading takes most of the time of a command. */

import type { ConfigSnapshot } from '../runtime/config-store.ts';
import { readSnapshot } from './config-snapshot.ts';
import { scanConfig } from './tree/config-scanner.ts';
import type { ConfigTree } from './tree/config-tree.ts';

export interface PlainConfig {
  readonly tree: ConfigTree;
  readonly snapshot: ConfigSnapshot;
}

/**
 * @param now - milliseconds since the epoch.
 * @returns undefined if only the parser can read the file or explain what is wrong with it.
 */
export function readPlainConfig(text: string, path: string, now: number): PlainConfig | undefined {
  const tree = scanConfig(text, path);
  if (tree === undefined) return undefined;
  try {
    return { tree, snapshot: readSnapshot(tree, now) };
  } catch {
    // The parser's error names the line.
    return undefined;
  }
}
