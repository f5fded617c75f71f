/** The sign-ins that this tab has begun by a redirect: kept in sessionStorage until the response arrives, each used once. */

import { SignInError } from '../../errors.ts';
import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { storageDenied } from '../store/guarded-store.ts';

const PREFIX = 'nemo-platform.sign-in.';

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

/** @throws SignInError `storage_denied` */
export function savePending(pending: PendingSignIn): void {
  const storage = openStorage();
  for (const key of keysOf(storage)) {
    if (read(storage, key, pending.startedAt) === undefined) storage.removeItem(key);
  }
  storage.setItem(PREFIX + pending.flow.state, JSON.stringify(pending));
}

/**
 * Removes the sign-in of this state from the storage and returns it, so that a state can be used only once.
 *
 * @throws SignInError `sign_in_stale`, `state_mismatch`, `storage_denied`
 */
export function takePending(state: string, now: number): PendingSignIn {
  const storage = openStorage();
  const key = PREFIX + state;
  const isKnown = storage.getItem(key) !== null;
  const pending = read(storage, key, now);
  storage.removeItem(key);
  if (pending !== undefined) return pending;
  if (!isKnown && keysOf(storage).length > 0) {
    throw new SignInError('The response does not belong to the sign-in that this tab began.', {
      code: 'state_mismatch',
      hint: 'Sign in again.',
    });
  }
  throw staleSignIn();
}

export function staleSignIn(cause?: unknown): SignInError {
  return new SignInError('This sign-in is finished, too old, or was begun in another tab.', {
    code: 'sign_in_stale',
    hint: 'Sign in again.',
    cause,
  });
}

/** Undefined for a sign-in that is too old, and for invalid data of another script of the origin. */
function read(storage: Storage, key: string, now: number): PendingSignIn | undefined {
  try {
    const pending = JSON.parse(storage.getItem(key) ?? '') as PendingSignIn;
    const isRecent = Math.abs(now - pending.startedAt) < MAX_AGE;
    return isRecent && key === PREFIX + pending.flow.state ? pending : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(storage: Storage): readonly string[] {
  return Object.keys(storage).filter((key) => key.startsWith(PREFIX));
}

function openStorage(): Storage {
  try {
    return sessionStorage;
  } catch (cause) {
    throw storageDenied('The browser denies this page its storage.', cause);
  }
}
