/** A host whose environment and config file are values of the test; its network must not be used. */

import type { ConfigSnapshot, ConfigStore, StoredContext } from '../../src/runtime/config-store.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';

export const CONFIG_PATH = '/home/alice/.config/nmp/config.yaml';

export interface World {
  readonly variables?: Readonly<Record<string, string>>;
  readonly currentContext?: string;
  readonly contexts?: readonly StoredContext[];
  /** What reading the config file throws. */
  readonly broken?: Error;
}

export interface ConfigRuntime extends Runtime {
  /** How often the config file was read. */
  readonly reads: () => number;
}

export function configRuntime(world: World): ConfigRuntime {
  let reads = 0;
  const snapshot: ConfigSnapshot = {
    path: CONFIG_PATH,
    exists: world.contexts !== undefined,
    currentContext: world.currentContext,
    contexts: world.contexts ?? [],
  };
  const store: ConfigStore = {
    path: CONFIG_PATH,
    async load() {
      reads++;
      if (world.broken !== undefined) throw world.broken;
      return snapshot;
    },
    withLock: unexpected('a lock'),
    saveTokens: unexpected('a write'),
  };
  return {
    ...createWebRuntime({ fetch: unexpected('a request') }),
    env: (name) => world.variables?.[name],
    configStore: () => store,
    reads: () => reads,
  };
}

export function storedContext(name: string, fields: Partial<StoredContext> = {}): StoredContext {
  return {
    name,
    cluster: { name: `${name}-cluster`, baseUrl: `https://${name}.company.com` },
    user: { name: `${name}-user`, type: 'oauth', token: `token-of-${name}`, refreshToken: 'rt' },
    workspace: `workspace-of-${name}`,
    preferences: {},
    pin: undefined,
    ...fields,
  };
}

function unexpected(what: string): () => Promise<never> {
  return async () => {
    throw new Error(`The test did not expect ${what}.`);
  };
}
