/** What all rows talk to, on loopback: the embedded platform, a server that misbehaves, and a port that nothing listens on. */

import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { listenOnLoopback } from '../../support/backends/embedded/listen.ts';
import { type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts';

/** Seconds; longer than a run. */
const LIFETIME = 3_600;

export interface Servers {
  readonly backend: EmbeddedBackend;
  readonly misbehaving: MisbehavingServer;
  /** The URL of a port on which nothing listens. */
  readonly closed: string;
  stop(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const [backend, misbehaving, closed] = await Promise.all([
    startEmbeddedBackend({ accessTokenLifetime: LIFETIME }),
    startMisbehavingServer(),
    listenOnLoopback(() => () => {}),
  ]);
  await closed.close();
  return {
    backend,
    misbehaving,
    closed: closed.url,
    stop: async () => {
      await Promise.all([backend.stop(), misbehaving.stop()]);
    },
  };
}
