/** Writes the tables of the benchmark into docs/performance.md, between its marks. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Figures } from './rounds.ts';

export interface BenchResult {
  readonly node: string;
  readonly cpus: number;
  /** Microseconds of CPU by requests in flight and client. */
  readonly requests: Readonly<Record<string, Figures>>;
  /** Microseconds of CPU per request. */
  readonly scale: Figures;
  /** Milliseconds from start to exit. */
  readonly startUp: Figures;
}

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

function tables({ node, cpus, requests, scale, startUp }: BenchResult): string {
  const [alone, many] = [requests['1']!, requests['50']!];
  const of = (figures: Figures, name: string, base: string, digits: number) => {
    const { median, min, max } = figures[name]!;
    const ratio = (median / figures[base]!.median).toFixed(2);
    return `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)}) | ${ratio}`;
  };
  return [
    `Node ${node}, ${cpus} CPUs. Medians of rounds in turn, with the smallest and the largest value in brackets.`,
    '',
    '| client | µs CPU per request, 1 in flight | × raw fetch | µs CPU per request, 50 in flight | × raw fetch |',
    '| --- | --- | --- | --- | --- |',
    ...Object.keys(alone).map(
      (name) =>
        `| ${name} | ${of(alone, name, 'raw fetch', 0)} | ${of(many, name, 'raw fetch', 0)} |`,
    ),
    '',
    '| this package with | µs CPU per request | × one client |',
    '| --- | --- | --- |',
    ...Object.keys(scale).map((name) => `| ${name} | ${of(scale, name, 'one client', 0)} |`),
    '',
    '| process | ms from start to exit | × `node -e 0` |',
    '| --- | --- | --- |',
    ...Object.keys(startUp).map((name) => `| \`${name}\` | ${of(startUp, name, 'node -e 0', 0)} |`),
  ].join('\n');
}
