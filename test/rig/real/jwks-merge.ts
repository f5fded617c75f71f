/**
 * One key set of provider and platform. The platform takes a single JWKS URL, also for the tokens it mints itself, and
 * would wait for itself if that were its own.
 */

import { type Listening, listenOnLoopback } from '../embedded/listen.ts';

export function startJwksMerge(sources: readonly string[]): Promise<Listening> {
  return listenOnLoopback(() => async (_request, response) => {
    const sets = await Promise.all(sources.map(keysOf));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: sets.flat() }));
  });
}

/** A server that is not up yet has no keys. */
async function keysOf(url: string): Promise<unknown[]> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return ((await answer.json()) as { keys?: unknown[] }).keys ?? [];
  } catch {
    return [];
  }
}
