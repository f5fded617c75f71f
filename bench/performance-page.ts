/** Writes the tables of the benchmark into docs/performance.md, between its marks. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Figure, Figures } from './rounds.ts';
import type { Scale } from './scale.ts';
import type { StartUp } from './start-up.ts';

export interface BenchResult {
  readonly node: string;
  readonly cpus: number;
  /** Microseconds of CPU by requests in flight and client. */
  readonly requests: Readonly<Record<string, Figures>>;
  readonly scale: Scale;
  readonly startUp: StartUp;
}

/** Maximum multiples of `node -e 0`. */
const GOALS: Readonly<Record<string, number>> = {
  'nmp auth token': 1.4,
  'nmp auth token --no-auto-refresh': 1.4,
  'nmp auth token --context': 1.4,
  'nmp auth token --format json': 1.4,
  'nmp --help': 1.7,
  'nmp auth --help': 1.7,
  'completion of a word': 1.5,
  'nmp auth status': 1.8,
  'nmp config view': 1.8,
  'nmp workspaces list': 3.5,
  'nmp api': 3.5,
};

const PAGE = new URL('../docs/performance.md', import.meta.url);
const MARKS = /(<!-- bench: npm run bench -->\n)[\s\S]*?(<!-- end of bench -->)/;

export function writePage(result: BenchResult): void {
  const page = readFileSync(PAGE, 'utf8');
  if (!MARKS.test(page)) throw new Error('docs/performance.md has no marks for the tables.');
  writeFileSync(
    PAGE,
    page.replace(MARKS, (_all, start, end) => `${start}${tables(result)}\n${end}`),
  );
}

export function tables({ node, cpus, requests, scale, startUp }: BenchResult): string {
  const [alone, many] = [requests['1']!, requests['50']!];
  return [
    `Node ${node}, ${cpus} CPUs. Medians of rounds in turn, with the smallest and the largest value in brackets. A multiple is the`,
    'median of the ratios to the first row within a round.',
    '',
    ...table(
      ['client', 'µs CPU per request, 1 in flight', '× raw fetch', '50 in flight', '× raw fetch'],
      Object.keys(alone).map((name) => [name, ...cells(alone[name]!), ...cells(many[name]!)]),
    ),
    '',
    ...table(
      ['this package with', 'µs CPU per request', '× one client'],
      Object.keys(scale.clients).map((name) => [name, ...cells(scale.clients[name]!)]),
    ),
    '',
    ...table(
      ['a body of 1 MiB', 'µs CPU per request', '× raw fetch'],
      Object.keys(scale.bodies).map((name) => [name, ...cells(scale.bodies[name]!)]),
    ),
    '',
    ...table(
      ['process', 'ms CPU', '× `node -e 0`', 'goal', 'ms from start to exit', '× `node -e 0`'],
      Object.keys(startUp.cpu).map((name) => [
        `\`${name}\``,
        ...cells(startUp.cpu[name]!),
        GOALS[name]?.toFixed(1) ?? '',
        ...cells(startUp.wall[name]!),
      ]),
    ),
  ].join('\n');
}

/** The value with its spread, and the multiple. */
function cells({ median, min, max, ratio }: Figure): readonly string[] {
  return [`${median.toFixed(0)} (${min.toFixed(0)} to ${max.toFixed(0)})`, ratio.toFixed(2)];
}

function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}
