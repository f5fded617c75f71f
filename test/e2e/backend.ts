/** The backend of this run: embedded, or the real platform of the version in NMP_TEST_PLATFORM, with Keycloak. Started once. */

import type { Backend } from '../support/backends/backend.ts';
import {
  type EmbeddedOptions,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';

let backend: Promise<Backend> | undefined;

/** @param options - of the embedded one. */
export function e2eBackend(options?: EmbeddedOptions): Promise<Backend> {
  backend ??= start(options);
  return backend;
}

async function start(options?: EmbeddedOptions): Promise<Backend> {
  const version = process.env['NMP_TEST_PLATFORM'];
  if (version === undefined) return startEmbeddedBackend(options);
  const { startRealBackend } = await import('../support/backends/real/real-backend.ts');
  return startRealBackend(version);
}
