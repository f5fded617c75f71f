/** Finds all modules that are loaded with a module: its static imports, their static imports, and so on. Types and `import()` do not count. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s+)?'([^']+)'/gm;

export interface StaticImports {
  /** Absolute paths, the entries included. */
  readonly files: ReadonlySet<string>;
  /** Names of packages, without those of Node. */
  readonly packages: ReadonlySet<string>;
}

export function staticImports(...entries: readonly string[]): StaticImports {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier));
      else if (!specifier.startsWith('node:')) packages.add(specifier);
    }
  };
  for (const entry of entries) visit(resolve(entry));
  return { files, packages };
}
