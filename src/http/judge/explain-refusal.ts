/** Explains a 401 or 403: which credential was refused, and what would help. */

import type { Authorizer, Explanation } from '../authorizer.ts';
import type { Call } from '../prepare/call.ts';
import type { HttpMethod } from '../request-options.ts';
import type { Reply } from '../send/attempt.ts';

/** What is known about a call that the platform refused with 403. */
export interface DeniedRequest {
  readonly method: HttpMethod;
  /** The path without that of the base URL. */
  readonly path: string;
  /** The workspace of the call, where its path has one. */
  readonly workspace: string | undefined;
}

type Awaitable<T> = T | Promise<T>;

/** The parts of the client that can explain a refusal. */
export interface RefusalContext {
  readonly authorizer: Authorizer;
  /** Returns the hint for a 403. */
  readonly describeDenied?:
    | ((request: DeniedRequest) => Awaitable<Explanation | undefined>)
    | undefined;
}

/**
 * | call                                | says |
 * | ----------------------------------- | ---- |
 * | neither 401 nor 403                 | nothing |
 * | with an Authorization of its own    | that the header of the caller was refused |
 * | without a token                     | that no token was sent, and what the authorizer knows |
 * | 403                                 | what the client knows about scopes and roles |
 * | 401, new token, body was a stream   | why it was not sent again |
 * | 401                                 | what the authorizer knows about its token |
 *
 * @param refused - whether a newer token may exist after this one was refused.
 */
export async function explainRefusal(
  call: Call,
  { response, token }: Reply<unknown>,
  { authorizer, describeDenied }: RefusalContext,
  refused: boolean,
): Promise<Explanation | undefined> {
  const { status } = response;
  if (status !== 401 && status !== 403) return undefined;
  if (call.headers.has('authorization')) {
    return { explanation: 'The call was sent with an Authorization header of its own.' };
  }
  if (token === undefined) {
    return (await authorizer.explain?.()) ?? { explanation: 'The call was sent without a token.' };
  }
  if (status === 403) {
    const { method, path } = call;
    return describeDenied?.({ method, path, workspace: workspaceIn(path) });
  }
  if (refused && !call.body.replayable) {
    return {
      explanation:
        'The token was not accepted. The body is a stream and not replayable: send it again yourself.',
    };
  }
  return authorizer.explain?.();
}

function workspaceIn(path: string): string | undefined {
  const segment = /\/workspaces\/([^/]+)/.exec(path)?.[1];
  return segment === undefined ? undefined : decodeURIComponent(segment);
}
