/** Says where the token of a refused call came from, or why there was no token. Loaded with the first refusal. */

import { absenceOf, type CredentialChain } from '../credentials/chain.ts';
import type { CredentialOrigin, CredentialSource } from '../credentials/credential.ts';
import { placeOf } from '../credentials/token-place.ts';
import { REMEDIES } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';

export interface TokenExplanation {
  readonly explanation: string;
  readonly remedy?: string | undefined;
}

/** @param origin - of the credential in use, if one was found. */
export function explainToken(
  origin: CredentialOrigin | undefined,
  { source, runtime }: { readonly source: CredentialSource; readonly runtime: Runtime },
): TokenExplanation {
  if (origin === undefined) {
    return {
      explanation: `The call was sent without a token: ${absences(source, runtime)}.`,
      remedy: source.remedy?.(runtime),
    };
  }
  const remedy = origin.context === undefined ? undefined : REMEDIES.logIn(origin.context);
  return {
    explanation: `The platform did not accept the token, which comes from ${placeOf(origin)}.`,
    remedy,
  };
}

/** The last source comes first: the login, which is what most users lack. */
function absences(source: CredentialSource, runtime: Runtime): string {
  const { sources = [source] } = source as Partial<CredentialChain>;
  return sources
    .map((each) => absenceOf(each, runtime))
    .reverse()
    .join('; ');
}
