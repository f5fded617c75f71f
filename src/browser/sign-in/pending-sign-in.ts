/** The sign-ins that this tab has begun by a redirect: kept in sessionStorage until the response arrives, each used once. */

import type { SignInError } from '../../errors.ts';
import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { loadErrors } from '../load-errors.ts';

/** Of the keys; the state follows. */
export const PREFIX = 'nemo-platform.sign-in.';

/** Milliseconds that a user may spend at the provider. */
const MAX_AGE = 3_600_000;

/** One sign-in between redirect and response. Contains no token. */
export interface PendingSignIn {
  readonly flow: CodeFlow;
  /** The address in the app to return to. */
  readonly returnTo: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The login that a silent sign-in renews. */
  readonly recovers?: string | undefined;
}

/** `refuse` loads the error: `sign_in_stale`, `state_mismatch` or `storage_denied`. */
export type TakenSignIn =
  | { readonly pending: PendingSignIn }
  | { readonly refuse: () => Promise<SignInError> };

/** Removes the sign-in of this state from the storage and returns it, so that a state can be used only once. */
export function takePending(state: string, now: number): TakenSignIn {
  try {
    const storage = sessionStorage;
    const key = PREFIX + state;
    const isKnown = storage.getItem(key) !== null;
    const pending = readPending(storage, key, now);
    storage.removeItem(key);
    if (pending !== undefined) return { pending };
    const isForeign = !isKnown && pendingKeys(storage).length > 0;
    return {
      refuse: async () => {
        const { stateMismatch, staleSignIn } = await loadErrors();
        return isForeign ? stateMismatch() : staleSignIn();
      },
    };
  } catch (cause) {
    return { refuse: async () => (await loadErrors()).storageDenied('storage', cause) };
  }
}

/** Undefined for a sign-in that is too old, and for invalid data of another script of the origin. */
export function readPending(storage: Storage, key: string, now: number): PendingSignIn | undefined {
  try {
    const pending = JSON.parse(storage.getItem(key) ?? '') as PendingSignIn;
    const isRecent = Math.abs(now - pending.startedAt) < MAX_AGE;
    return isRecent && key === PREFIX + pending.flow.state ? pending : undefined;
  } catch {
    return undefined;
  }
}

/** The keys of all sign-ins that this tab has begun. */
export function pendingKeys(storage: Storage): readonly string[] {
  return Object.keys(storage).filter((key) => key.startsWith(PREFIX));
}
