/** Runs the checks in order and skips those that depend on a failed one. */

import { composeMessage, NeMoError, REMEDIES } from '../../errors.ts';
import type { Check, Finding } from './check.ts';
import { CHECKS } from './checks.ts';
import type { Diagnosis } from './diagnosis.ts';

export interface Examined extends Finding {
  readonly id: string;
}

export async function examine(diagnosis: Diagnosis): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  for (const check of CHECKS) {
    const blocked = check.needs?.find((id) => isUnresolved(examined, id));
    const finding: Finding =
      blocked === undefined
        ? await findingOf(check, diagnosis)
        : { verdict: 'skipped', summary: `skipped (${blocked} failed)` };
    diagnosis.cli.io.signal.throwIfAborted();
    examined.push({ id: check.id, ...finding });
  }
  return examined;
}

function isUnresolved(examined: readonly Examined[], id: string): boolean {
  const verdict = examined.find((each) => each.id === id)?.verdict;
  return verdict === 'failed' || verdict === 'skipped';
}

/** A typed error is a finding: it names the problem and the remedy. */
async function findingOf(check: Check, diagnosis: Diagnosis): Promise<Finding> {
  try {
    return await check.run(diagnosis);
  } catch (error) {
    if (!(error instanceof NeMoError)) throw error;
    const { location, hint } = error;
    const summary = composeMessage({ summary: error.summary, location, hint }).replaceAll(
      '\n',
      ' ',
    );
    // `nmp doctor` is running already.
    const remedy = error.remedy === REMEDIES.diagnose ? check.remedy : error.remedy;
    return { verdict: 'failed', summary, remedy };
  }
}
