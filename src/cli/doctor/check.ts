/** What a check of `nmp doctor` is: one question, one line of answer, and the command that mends it. */

import type { Diagnosis } from './diagnosis.ts';

export type Verdict = 'ok' | 'warning' | 'failed' | 'skipped';

export interface Finding {
  readonly verdict: Verdict;
  /** One line for people, without a full stop. */
  readonly summary: string;
  /** The command that mends it. */
  readonly remedy?: string | undefined;
}

export interface Check {
  /** Stable: scripts and reports name it. */
  readonly id: string;
  /** Checks that must not have failed or been skipped. */
  readonly needs?: readonly string[];
  /** The command that mends what the check cannot get past, where the error names none. */
  readonly remedy?: string;
  run(diagnosis: Diagnosis): Promise<Finding> | Finding;
}

export const ok = (summary: string): Finding => ({ verdict: 'ok', summary });

export const warning = (summary: string, remedy?: string): Finding => ({
  verdict: 'warning',
  summary,
  remedy,
});

export const failed = (summary: string, remedy?: string): Finding => ({
  verdict: 'failed',
  summary,
  remedy,
});
