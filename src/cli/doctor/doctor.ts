/** `nmp doctor`: checks login, configuration and network in order, and names the first problem. */

import { Help } from '@commander-js/extra-typings';
import { sanitizeText } from '../../text/sanitize-text.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { completeCommand, fittedRemedy } from '../errors/fit-remedy.ts';
import type { Verdict } from './check.ts';
import { Diagnosis } from './diagnosis.ts';
import { type Examined, examine } from './examine.ts';

export interface DoctorOptions {
  readonly json?: boolean | undefined;
}

/** The machine-readable report; a version only ever gains fields. */
interface DoctorReport {
  readonly version: 1;
  readonly checks: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly summary: string;
    readonly remedy: string | null;
  }[];
  /** The first check that failed. */
  readonly cause: string | null;
}

/** Of a text that is worth wrapping. */
const MIN_COLUMNS = 30;

const MARKS: Readonly<Record<Verdict, string>> = {
  ok: '✓',
  warning: '!',
  failed: '✗',
  skipped: '–',
};

/** @returns 0 when nothing failed, else 1. */
export async function doctor(cli: CliContext, options: DoctorOptions): Promise<number> {
  const found = await examine(new Diagnosis(cli));
  const examined = found.map(({ remedy, ...rest }) => ({
    ...rest,
    remedy: remedy && completeCommand(remedy, cli.globals),
  }));
  const cause = examined.find(({ verdict }) => verdict === 'failed');
  if (options.json || cli.globals.outputFormat === 'json') {
    cli.io.out(JSON.stringify(reportOf(examined, cause), undefined, 2));
  } else print(cli, examined, cause);
  return cause === undefined ? EXIT.ok : EXIT.failure;
}

function reportOf(examined: readonly Examined[], cause: Examined | undefined): DoctorReport {
  const checks = examined.map(({ id, verdict, summary, remedy }) => ({
    id,
    verdict,
    summary: sanitizeText(summary, 1000),
    remedy: remedy ?? null,
  }));
  return { version: 1, checks, cause: cause?.id ?? null };
}

function print({ io, globals }: CliContext, examined: readonly Examined[], cause?: Examined): void {
  const width = Math.max(...examined.map(({ id }) => id.length));
  for (const { id, verdict, summary, remedy } of examined) {
    const start = `${MARKS[verdict]} ${id.padEnd(width)}  `;
    io.out(start + wrapped(sanitizeText(summary, 1000), start.length, io));
    if (remedy !== undefined && verdict === 'warning') io.out(`${' '.repeat(width + 4)}${remedy}`);
  }
  io.out('');
  if (cause === undefined) io.out(goodEnd(examined));
  else {
    io.out(`Root cause: ${cause.id}: ${sanitizeText(cause.summary, 1000)}`);
    if (cause.remedy !== undefined) {
      const { env, nameOf } = io.runtime;
      io.out(fittedRemedy(cause.remedy, { globals, env, nameOf }));
    }
  }
}

/** At a terminal, further lines begin below the first one; a narrow terminal wraps by itself. */
function wrapped(text: string, indent: number, { stdoutIsTTY, columns }: CliContext['io']): string {
  if (!stdoutIsTTY) return text;
  const helper = new Help();
  helper.minWidthToWrap = MIN_COLUMNS;
  return helper.boxWrap(text, columns - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

function goodEnd(examined: readonly Examined[]): string {
  const warnings = examined.filter(({ verdict }) => verdict === 'warning').length;
  if (warnings === 0) return 'No problems found.';
  return `No errors, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
}
