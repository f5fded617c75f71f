/**
 * Serves the keys of provider and platform as one key set. The platform accepts a single JWKS URL, also for its
 * own tokens, and would wait for itself if that were its own URL.
 */

import { type Listening, listenOnLoopback } from '../embedded/listen.ts';

export function startJwksMerge(provider: string, platform: string): Promise<Listening> {
  let ofPlatform: readonly unknown[] = [];
  return listenOnLoopback(() => async (_request, response) => {
    const ofProvider = await keysOf(provider);
    // Cached, because the platform cannot respond while it waits for this server.
    if (ofPlatform.length === 0) ofPlatform = await keysOf(platform);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [...ofProvider, ...ofPlatform] }));
  });
}

/** A server that is not up yet has no keys. */
async function keysOf(url: string): Promise<readonly unknown[]> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return ((await reply.json()) as { keys?: unknown[] }).keys ?? [];
  } catch {
    return [];
  }
}
