/** Expired logins in config files, and the provider that refreshes them: one for all tests of a file. */

import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { TokenSet } from '../../src/token/token-set.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

export let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});

afterAll(() => backend.stop());

export interface World {
  readonly login: StoredLogin;
  readonly store: FileConfigStore;
  readonly path: string;
  readonly runtime: Runtime;
  /** The stored login: expired, with a valid refresh token. */
  readonly stale: TokenSet;
  readonly warnings: readonly string[];
  stored(): Promise<{ token: string | undefined; refreshToken: string | undefined }>;
}

export async function expiredLogin(
  options: { fs?: FileSystem; runtime?: Partial<Runtime> } = {},
): Promise<World> {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const token = expired(access_token);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken: refresh_token });
  const warnings: string[] = [];
  const runtime: Runtime = {
    ...createNodeRuntime({ fs: options.fs }),
    log: (level, message) => void (level === 'warn' && warnings.push(message)),
    ...options.runtime,
  };
  const store = createNodeRuntime({ fs: options.fs }).configStore!(path) as FileConfigStore;
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stored = async () => {
    const user = (await store.load()).contexts[0]?.user;
    return { token: user?.token, refreshToken: user?.refreshToken };
  };
  const stale = new TokenSet({ accessToken: token, refreshToken: refresh_token });
  return { login, store, path, runtime, stale, warnings, stored };
}

/** Refreshes and refusals of the provider while the work was done. */
export async function counted<T>(work: () => Promise<T>) {
  const before = await backend.refreshes();
  const result = await work().catch((error: unknown) => error);
  const after = await backend.refreshes();
  const refreshes = [after.succeeded - before.succeeded, after.rejected - before.rejected];
  return { result, refreshes };
}
