/** Asks sources in order and takes the first credential. A source that throws ends the search. */

import type { Runtime } from '../runtime/runtime.ts';
import type { CredentialSource } from './credential.ts';

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
