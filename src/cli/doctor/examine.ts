/** Runs the checks in their order; what a failed one makes meaningless is skipped. */

import { NeMoError } from '../../errors.ts';
import type { Check, Finding } from './check.ts';
import { CHECKS } from './checks.ts';
import type { Diagnosis } from './diagnosis.ts';

export interface Examined extends Finding {
  readonly id: string;
}

export async function examine(diagnosis: Diagnosis): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  for (const check of CHECKS) {
    const blocked = check.needs?.find((id) => isUnanswered(examined, id));
    const finding: Finding =
      blocked === undefined
        ? await answerOf(check, diagnosis)
        : { verdict: 'skipped', summary: `not asked, because of ${blocked}` };
    diagnosis.cli.io.signal.throwIfAborted();
    examined.push({ id: check.id, ...finding });
  }
  return examined;
}

function isUnanswered(examined: readonly Examined[], id: string): boolean {
  const verdict = examined.find((each) => each.id === id)?.verdict;
  return verdict === 'failed' || verdict === 'skipped';
}

/** An error of ours is an answer: it names the trouble and the remedy. */
async function answerOf(check: Check, diagnosis: Diagnosis): Promise<Finding> {
  try {
    return await check.run(diagnosis);
  } catch (error) {
    if (!(error instanceof NeMoError)) throw error;
    const summary = error.message.split('\nRun: ')[0]!.replaceAll('\n', ' ');
    // This command is no remedy of itself.
    const remedy = error.remedy === 'nmp doctor' ? check.remedy : error.remedy;
    return { verdict: 'failed', summary, remedy };
  }
}
