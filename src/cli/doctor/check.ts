/** A check of `nmp doctor`: one question, its result in one line, and the command that fixes the problem. */

import type { Diagnosis } from './diagnosis.ts';

export type Verdict = 'ok' | 'warning' | 'failed' | 'skipped';

export interface Finding {
  readonly verdict: Verdict;
  /** One line for people, without a full stop. */
  readonly summary: string;
  /** The command that fixes the problem. */
  readonly remedy?: string | undefined;
}

export interface Check {
  /** Stable, because scripts use it. */
  readonly id: string;
  /** Checks that must not have failed or been skipped. */
  readonly needs?: readonly string[];
  /** The command that fixes an error of the check, where the error itself names none. */
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
