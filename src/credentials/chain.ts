/** Asks sources in order and takes the first credential. A source that throws ends the search. */

import { NeMoError } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Credential, CredentialSource } from './credential.ts';

/** A source made of sources. */
export interface CredentialChain extends CredentialSource {
  readonly sources: readonly CredentialSource[];
}

/** The result of one source. Never contains a secret. */
export interface CredentialStep {
  readonly source: string;
  readonly outcome: 'taken' | 'absent' | 'failed' | 'not asked';
  /** As in `NMP_ACCESS_TOKEN is not set`. */
  readonly reason: string;
}

/**
 * @example
 * ```ts
 * import { NeMoPlatform, chain, fromConfigFile, fromEnvironment } from 'nemo-platform';
 *
 * new NeMoPlatform({ credentials: chain(fromEnvironment(), fromConfigFile({ context: 'ci' })) });
 * ```
 */
export function chain(...sources: readonly CredentialSource[]): CredentialChain {
  return {
    name: 'chain',
    sources,
    async find(runtime) {
      for (const source of sources) {
        const credential = await source.find(runtime);
        if (credential !== undefined) return credential;
      }
      return undefined;
    },
    absence: (runtime) => sources.map((source) => absenceOf(source, runtime)).join('; '),
    remedy: (runtime) =>
      sources.map((source) => source.remedy?.(runtime)).find((each) => each !== undefined),
  };
}

/** As in `NMP_ACCESS_TOKEN is not set`. */
export function absenceOf(source: CredentialSource, runtime: Runtime): string {
  return source.absence?.(runtime) ?? `${source.name} has none`;
}

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
