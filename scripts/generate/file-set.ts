/** The generated files of one contract: their head comments, imports and exports. */

import { dirname, posix } from 'node:path';

/** The text of a file, and the names that it needs or declares. */
export interface FileText {
  readonly text: string;
  /** Types of the contract that the text mentions. */
  readonly used: ReadonlySet<string>;
  /** Other imports, by module; a module without a room is in `api/`. */
  readonly imports?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names that it declares. */
  readonly types: readonly string[];
}

export class FileSet {
  readonly files = new Map<string, string>();
  readonly exported = new Map<string, readonly string[]>();
  readonly #moduleOfType: (name: string) => string;

  constructor(moduleOfType: (name: string) => string) {
    this.#moduleOfType = moduleOfType;
  }

  /** @param path - below `src/` */
  add(path: string, head: string, { text, used, imports = new Map(), types }: FileText): void {
    const all = new Map<string, Set<string>>();
    const take = (module: string, names: Iterable<string>) => {
      if (module !== path) all.set(module, new Set([...(all.get(module) ?? []), ...names]));
    };
    for (const name of used) take(this.#moduleOfType(name), [name]);
    for (const [module, names] of imports)
      take(/^(?:http|api|plugins)\//.test(module) ? module : `api/${module}`, names);
    const lines = [...all]
      .sort()
      .map(([module, names]) => importLine(path, module, [...names].sort()));
    this.files.set(path, `${header(head)}\n\n${[...lines, ''].join('\n')}\n${text}\n`);
    this.exported.set(path, types);
  }

  /** Exports of all types, relative to a folder. */
  exportLines(folder: string): readonly string[] {
    const seen = new Map<string, string>();
    return [...this.exported].sort().map(([path, names]) => {
      for (const name of names) {
        if (seen.has(name))
          throw new Error(`${name} is declared in ${seen.get(name)} and in ${path}.`);
        seen.set(name, path);
      }
      return `export type { ${[...names].sort().join(', ')} } from './${path.slice(folder.length)}';`;
    });
  }
}

export function header(text: string): string {
  return `/** ${text.replace(/\.$/, '')}. Generated from contract/ by \`npm run generate\`; do not edit. */`;
}

function importLine(from: string, to: string, names: readonly string[]): string {
  const path = posix.relative(dirname(from), to);
  const isValue = !to.startsWith('http/') && !/-types|list-params/.test(to);
  const specifier = path.startsWith('.') ? path : `./${path}`;
  return `import ${isValue ? '' : 'type '}{ ${names.join(', ')} } from '${specifier}';`;
}
