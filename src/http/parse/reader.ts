/** The last step of a call, passed in by its creator: turns the response into a result. */

import type { Call } from '../prepare/call.ts';

/** A response whose body has not been read. */
export interface Received {
  readonly call: Call;
  readonly response: Response;
  /** The token that was sent. */
  readonly token: string | undefined;
  /** Hands the response to the caller, who reads its body after the call has ended. */
  open(): Promise<Response>;
}

export interface Reader<T> {
  /** True: responses with an error status are read as well, instead of becoming errors. */
  readonly takesErrors?: true;
  /** Runs within the attempt: a connection that is cut here is a failed attempt. */
  read(received: Received): T | Promise<T>;
}

/** For callers who read the response themselves. */
export const OPENED: Reader<undefined> = {
  async read(received): Promise<undefined> {
    await received.open();
  },
};

/** For callers who know `fetch`: any status is a response. */
export const OPENED_WHATEVER: Reader<undefined> = { ...OPENED, takesErrors: true };
