/** A token function of the application, called for every attempt, so that no caller gets the token of another one. */

import type { Credential } from '../credentials/credential.ts';
import { checkBearer } from '../token/bearer.ts';
import type { TokenProvider } from './token-provider.ts';

/**
 * Caches nothing: the owner of the function decides what to cache, and for whom.
 *
 * @param source - of the token, for errors.
 */
export function askedToken(ask: NonNullable<Credential['ask']>, source: string): TokenProvider {
  const checked = (token: string) =>
    checkBearer(typeof token === 'string' ? token.trim() : token, source);
  return {
    current: undefined,
    renewable: true,
    get: ({ rejected } = {}) => {
      const token = ask(rejected === undefined ? {} : { rejected });
      return typeof token === 'string' ? checked(token) : Promise.resolve(token).then(checked);
    },
    invalidate: () => true,
  };
}
