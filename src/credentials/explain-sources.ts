/** Reports the result of each credential source. Never contains a secret. */

import { NeMoError } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { absenceOf, type CredentialChain, type CredentialStep } from './chain.ts';
import type { Credential, CredentialSource } from './credential.ts';

/** Like `find`, but reports the result of each source. */
export async function explainSources(
  source: CredentialSource,
  runtime: Runtime,
): Promise<readonly CredentialStep[]> {
  const sources = 'sources' in source ? (source as CredentialChain).sources : [source];
  const steps: CredentialStep[] = [];
  let decided = false;
  for (const each of sources) {
    const step: CredentialStep = decided
      ? ({ source: each.name, outcome: 'not asked', reason: 'an earlier source decided' } as const)
      : await explainOne(each, runtime);
    decided ||= step.outcome !== 'absent';
    steps.push(step);
  }
  return steps;
}

async function explainOne(source: CredentialSource, runtime: Runtime): Promise<CredentialStep> {
  try {
    const credential = await source.find(runtime);
    return credential === undefined
      ? { source: source.name, outcome: 'absent', reason: absenceOf(source, runtime) }
      : { source: source.name, outcome: 'taken', reason: describe(credential) };
  } catch (error) {
    // An error of the application's own source may contain a secret.
    const reason = error instanceof NeMoError ? error.message : 'threw an error';
    return { source: source.name, outcome: 'failed', reason };
  }
}

function describe({ origin }: Credential): string {
  if (origin.context !== undefined) return `context "${origin.context}" of ${origin.path}`;
  return origin.path ?? origin.variable ?? `given by ${origin.source}`;
}
