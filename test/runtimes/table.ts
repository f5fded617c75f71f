/** The table of a run: what passed, failed and was skipped in each row. */

import type { CheckResult } from './servers/misbehaving-server.ts';

export interface Outcome {
  readonly row: string;
  readonly results: readonly CheckResult[];
  /** Why the checks did not run, or not all of them. */
  readonly problem?: string | undefined;
  readonly seconds: number;
}

export function hasFailed({ results, problem }: Outcome): boolean {
  return problem !== undefined || results.length === 0 || count(results, 'failed') > 0;
}

/** Markdown, with what failed below the table. */
export function table(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map((outcome) => {
    const { row, results, seconds } = outcome;
    const counts = (['passed', 'failed', 'skipped'] as const).map((status) =>
      count(results, status),
    );
    const failed = results.filter(({ status }) => status === 'failed').map(({ name }) => name);
    const what = outcome.problem === undefined ? failed.join('; ') : 'did not report';
    return `| ${[row, ...counts, seconds.toFixed(1), what].join(' | ')} |`;
  });
  const head = [
    '| where | passed | failed | skipped | seconds | what failed |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
  ];
  return [...head, ...lines, ...outcomes.flatMap(reasons)].join('\n');
}

function reasons({ row, results, problem }: Outcome): readonly string[] {
  const failed = results.filter(({ status }) => status === 'failed');
  const lines = failed.map(({ name, reason }) => `  ${name}: ${reason}`);
  if (problem !== undefined) lines.push(`  ${problem}`);
  return lines.length === 0 ? [] : ['', `${row}:`, ...lines];
}

function count(results: readonly CheckResult[], status: CheckResult['status']): number {
  return results.filter((result) => result.status === status).length;
}
