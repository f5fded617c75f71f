/** Runtimes with processes: Node, Bun, Deno. */

import { join } from 'node:path';
import type { Row, Site } from '../row.ts';
import { runProcess } from '../run-process.ts';

const system = `${process.platform}-${process.arch}`;

/** With the permissions that docs/runtimes.md names. */
export const DENO_ARGS: readonly string[] = [
  'run',
  ...['net', 'env', 'read', 'write', 'run=flock'].map((name) => `--allow-${name}`),
];

/** Below the folder of the group. */
export const PROGRAMS = {
  'node-20': 'node_modules/node20/bin/node',
  'node-22': 'node_modules/node22/bin/node',
  'node-24': 'node_modules/node24/bin/node',
  'node-26': 'node_modules/node26/bin/node',
  bun: `node_modules/@oven/bun-${system}/bin/bun`,
  deno: `node_modules/@deno/${system}-glibc/deno`,
} as const;

export const processRows: readonly Row[] = [
  {
    name: 'node-own',
    group: 'alone',
    isQuick: true,
    run: (site) => runProcess(site, process.execPath, ['entry.mjs']),
  },
  row('node-20', []),
  row('node-22', []),
  row('node-24', []),
  row('node-26', []),
  row('bun', []),
  row('deno', DENO_ARGS),
];

export function programOf({ groupFolder }: Site, program: string): string {
  return join(groupFolder, program);
}

function row(name: keyof typeof PROGRAMS, args: readonly string[]): Row {
  return {
    name,
    group: 'runtimes',
    run: (site) => runProcess(site, programOf(site, PROGRAMS[name]), [...args, 'entry.mjs']),
  };
}
