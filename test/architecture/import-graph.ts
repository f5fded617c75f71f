/** Who imports whom: read by the TypeScript scanner, so comments and strings do not count; types and dynamic imports do. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** From a file, as a path below the root, to what it imports: such paths, or names of packages. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function readGraph(root: string): ImportGraph {
  const graph = new Map<string, readonly string[]>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:[cm]?js|ts)$/.test(entry.name) || /\.d\.c?ts$/.test(entry.name))
      continue;
    const file = join(entry.parentPath, entry.name);
    graph.set(relative(root, file), importsOf(file, root));
  }
  return graph;
}

function importsOf(file: string, root: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const names = importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? relative(root, join(dirname(file), fileName)) : packageOf(fileName),
  );
  return [...new Set(names)];
}

/** `@scope/name/path` and `name/path` without the path; `node:` stands for all of Node. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Everything that an entry reaches, itself included. */
export function reachable(graph: ImportGraph, entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of graph.get(name) ?? []) visit(next);
  };
  visit(entry);
  return seen;
}

/** A path that comes back to where it began, if there is one. */
export function findCycle(graph: ImportGraph): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const cycle = visit(next, [...path, name]);
      if (cycle !== undefined) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const cycle = visit(name, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
