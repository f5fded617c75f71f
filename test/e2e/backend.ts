/** The backend of this run: embedded, or the real platform and Keycloak, as NMP_TEST_BACKEND says. Started once. */

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
  const name = process.env['NMP_TEST_BACKEND'] ?? 'embedded';
  if (name === 'embedded') return startEmbeddedBackend(options);
  if (name !== 'platform')
    throw new Error(`NMP_TEST_BACKEND is embedded or platform, not ${name}.`);
  const { startRealBackend } = await import('../support/backends/real/real-backend.ts');
  return startRealBackend();
}
