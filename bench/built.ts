/** Where the build is, as package.json says: what users run is measured, not what a loader makes of the source. */

import { existsSync, readFileSync } from 'node:fs';
import type * as Package from 'nemo-platform';

type Entry = string | { readonly [condition: string]: Entry };

const root = new URL('../', import.meta.url);
const { bin, exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  bin: Record<string, string>;
  exports: Record<string, Entry>;
};

/** The entry for Node. */
export function builtEntry(): URL {
  return built(pick(exports['.']!));
}

/** The program `nmp`. */
export function builtProgram(): URL {
  return built(bin['nmp']!);
}

function pick(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  const condition = Object.keys(entry).find((name) => /^(?:node|import|default)$/.test(name));
  return pick(entry[condition!]!);
}

function built(path: string): URL {
  const url = new URL(path, root);
  if (!existsSync(url)) throw new Error(`${path} is missing: build first.`);
  return url;
}

/** The built package. */
export async function builtPackage(): Promise<typeof Package> {
  return (await import(builtEntry().href)) as typeof Package;
}
