/** Polls until a state is final: back-off with jitter, a time limit, and tolerance of transient failures. */

import { AbortError, NeMoError, WaitTimeoutError } from '../../errors.ts';
import type { HttpRuntime } from '../../http/http-runtime.ts';
import { refuseMisplaced } from '../../http/misplaced-option.ts';
import { checkTimeout } from '../../http/prepare/timeout.ts';

/** Options of every wait. */
export interface WaitOptions<State> {
  /** Milliseconds after which the wait ends with `WaitTimeoutError`. Default: see each method. */
  readonly timeout?: number | undefined;
  /** Called with the first state, and again whenever `status` has changed. */
  readonly onStatus?: ((state: State) => void) | undefined;
  /**
   * Called with the failure when the platform stops responding, and with `undefined` when it responds again. A wait goes on for up to 2
   * minutes without a response.
   */
  readonly onOutage?: ((failure: NeMoError | undefined) => void) | undefined;
  /** Ends the wait at once with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Default: the client's workspace. */
  readonly workspace?: string | undefined;
}

export interface Polling<State> extends WaitOptions<State> {
  readonly runtime: Pick<HttpRuntime, 'now' | 'random' | 'sleep'>;
  /** What is waited for, as in `job "train"`; starts the message of a timeout. */
  readonly subject: string;
  /** The command that waits again, for the message of a timeout. */
  readonly remedy?: string | undefined;
  readonly read: () => PromiseLike<State>;
  /** Returns true when the wait is over; throws when it has failed. */
  readonly isDone: (state: State) => boolean;
}

const FIRST_WAIT = 1_000;
const MAX_WAIT = 10_000;
const GROWTH = 1.5;
const JITTER = 0.25;
// How long the platform may be unavailable in the middle of a wait.
const OUTAGE = 120_000;

/**
 * Waits 1, 1.5, 2.25, … and at most 10 seconds between two requests, less up to a quarter by chance. Starts over at 1 second when
 * the status changes.
 *
 * @throws WaitTimeoutError, AbortError, TypeError for an invalid `timeout`, what `isDone` throws, and failures that are not transient or last 2 minutes
 */
export async function poll<State extends { readonly status: string }>(
  polling: Polling<State>,
): Promise<State> {
  refuseMisplaced(polling, ['headers', 'token']);
  const { runtime, signal } = polling;
  const timeout = checkTimeout(polling.timeout ?? Number.POSITIVE_INFINITY, 'timeout');
  const start = runtime.now();
  let status: string | undefined;
  let available = start;
  let failure: NeMoError | undefined;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * GROWTH, MAX_WAIT)) {
    if (signal?.aborted) throw new AbortError(signal.reason);
    try {
      const state = await polling.read();
      available = runtime.now();
      if (failure !== undefined) polling.onOutage?.(undefined);
      failure = undefined;
      if (state.status !== status) {
        polling.onStatus?.(state);
        wait = FIRST_WAIT;
        status = state.status;
      }
      if (polling.isDone(state)) return state;
    } catch (error) {
      if (!isTransient(error) || runtime.now() - available >= OUTAGE) throw error;
      if (failure === undefined) polling.onOutage?.(error);
      failure = error;
    }
    const now = runtime.now();
    const left = start + timeout - now;
    if (left <= 0) throw timedOut(polling, status, { failure, silence: now - available });
    await pause(polling, Math.min(left, wait * (1 - runtime.random() * JITTER)));
  }
}

function isTransient(error: unknown): error is NeMoError {
  return error instanceof NeMoError && error.retryable;
}

/** @param outage - the failure of the last request, if it failed, and milliseconds since the last response. */
function timedOut<State>(
  { subject, remedy, timeout = 0 }: Polling<State>,
  status = 'unknown',
  { failure, silence }: { readonly failure: unknown; readonly silence: number },
) {
  const known =
    failure === undefined
      ? `Its status is ${status}.`
      : `The platform has not responded for ${Math.round(silence / 1000)} s; the last known status is ${status}.`;
  return new WaitTimeoutError(
    `Stopped waiting for ${subject} after ${timeout / 1000} s. ${known}`,
    { status, remedy, cause: failure },
  );
}

async function pause<State>({ runtime, signal }: Polling<State>, wait: number): Promise<void> {
  try {
    await runtime.sleep(wait, signal);
  } catch (error) {
    if (signal?.aborted) throw new AbortError(signal.reason);
    throw error;
  }
}
