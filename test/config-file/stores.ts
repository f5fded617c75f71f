/** Config stores on real files, with whatever pieces a test wants to replace. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

export const CONFIG = `# my clusters
current_context: default
clusters:
- name: default-cluster   # the first
  base_url: http://127.0.0.1:9/
  metadata: {}
users:
- type: oauth
  name: default-user
  token: old-token
  refresh_token: old-refresh
contexts:
- name: default
  cluster: default-cluster
  user: default-user
  workspace: no
  x-unknown: [1, "two"]
`;

export const UPDATE = {
  user: 'default-user',
  replaces: 'old-refresh',
  accessToken: 'new-token',
  refreshToken: 'new-refresh',
};

/** Files that were written just now were written long ago. */
export const MUCH_LATER = { ...lockRuntime, now: () => Date.now() + 60_000 };

export interface StoreOptions {
  readonly text?: string | undefined;
  readonly path?: string;
  readonly fs?: FileSystem;
  readonly runtime?: LockRuntime;
  readonly demanded?: boolean;
  readonly mode?: number;
}

export interface TestStore {
  readonly store: FileConfigStore;
  readonly path: string;
  readonly warnings: readonly string[];
}

/** A store over a new file; without \`text\` the file does not exist. */
export function storeOf(options: StoreOptions = {}): TestStore {
  const {
    text,
    path = join(tempFolder(), 'nmp', 'config.yaml'),
    demanded = false,
    mode = 0o600,
  } = options;
  if (text !== undefined) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode });
  }
  const warnings: string[] = [];
  const store = new FileConfigStore({
    location: demanded ? { path, source: 'option' } : { path },
    runtime: options.runtime ?? lockRuntime,
    fs: options.fs,
    warn: (message) => warnings.push(message),
  });
  return { store, path, warnings };
}
