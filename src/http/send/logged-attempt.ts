/** Runs one attempt and logs it in one line: method, URL, status, request ID and time; never a header, body or token. */

import { APIConnectionError } from '../../errors.ts';
import type { HttpRuntime } from '../http-runtime.ts';
import type { Logger } from '../logger.ts';
import type { Reader } from '../parse/reader.ts';
import type { Call } from '../prepare/call.ts';
import { shownUrl } from '../prepare/resolve-url.ts';
import { Attempt, type Reply } from './attempt.ts';
import type { Cancellation } from './cancellation.ts';

/** A response, or the error of an attempt without one. */
export type Outcome<T> = Reply<T> | APIConnectionError;

interface AttemptContext {
  readonly runtime: HttpRuntime;
  readonly logger?: Logger | undefined;
}

export async function loggedAttempt<T>(
  call: Call,
  token: string | undefined,
  reader: Reader<T>,
  { runtime, logger }: AttemptContext,
  cancellation: Cancellation,
): Promise<Outcome<T>> {
  const started = runtime.now();
  let outcome: Outcome<T>;
  try {
    outcome = await new Attempt(call, token, reader, runtime, cancellation).run();
  } catch (error) {
    if (!(error instanceof APIConnectionError)) throw error;
    outcome = error;
  }
  if (logger?.debug !== undefined) {
    const ms = Math.round(runtime.now() - started);
    logger.debug(`${await describeOutcome(call, outcome, token)} ${ms} ms`);
  }
  return outcome;
}

/** As in `GET https://nmp.company.com/x 503 req-1`. A call does not fail because the end of its log line cannot be loaded. */
export async function describeOutcome(
  call: Call,
  ...rest: readonly [outcome: Outcome<unknown>, token: string | undefined]
): Promise<string> {
  const end = await import('./outcome-text.ts').then(
    ({ outcomeText }) => outcomeText(call, ...rest),
    () => '…',
  );
  return `${call.method} ${shownUrl(call.url)} ${end}`;
}
