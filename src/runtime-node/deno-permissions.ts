/** What Deno denies a program, as errors that name the flag to start it with. */

import { ConfigError } from '../errors.ts';
import type { ConfigStore } from '../runtime/config-store.ts';
import type { Runtime } from '../runtime/runtime.ts';

const ACCESS: Readonly<Record<string, string>> = {
  '--allow-env': 'environment variables',
  '--allow-read': 'reading files',
  '--allow-run': 'starting the program that takes the lock of the login',
  '--allow-write': 'writing files',
};

/**
 * @param flag - where the error does not name one.
 * @returns undefined for an error that is not about permissions.
 */
export function permissionError(error: unknown, flag = ''): ConfigError | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e.name !== 'NotCapable') continue;
    const named = /--allow-[a-z]+/.exec(e.message)?.[0] ?? flag;
    return new ConfigError(`Deno does not allow ${ACCESS[named] ?? 'what the login needs'}.`, {
      code: named === '--allow-write' ? 'config_unwritable' : 'config_unreadable',
      hint: `Start the program with ${named}, or pass \`baseUrl\` and \`accessToken\`.`,
      cause: error,
    });
  }
  return undefined;
}

/** Reads optional variables: one that Deno does not allow to read counts as unset. */
export function unsetIfDenied(env: Runtime['env']): Runtime['env'] {
  return (name) => {
    try {
      return env(name);
    } catch (error) {
      if (permissionError(error) === undefined) throw error;
      return undefined;
    }
  };
}

/** Errors about permissions become ConfigErrors that name the flag. Changes the runtime, and the stores that it opens. */
export function nameFlags(runtime: Runtime): void {
  const { env, configStore } = runtime;
  const changed = new WeakSet<ConfigStore>();
  Object.assign(runtime, {
    env: (name: string) => naming(() => env(name)),
    configStore: (path?: string) => {
      const store = naming(() => configStore!(path));
      if (!changed.has(store)) nameFlagsOfStore(store);
      changed.add(store);
      return store;
    },
  });
}

function naming<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw permissionError(error) ?? error;
  }
}

function nameFlagsOfStore(store: ConfigStore): void {
  const { load, withLock, prepareWrite, saveTokens } = store;
  const named = <T>(work: Promise<T>, flag: string) =>
    work.catch((error: unknown) => {
      throw permissionError(error, flag) ?? error;
    });
  Object.assign(store, {
    load: () => named(load.call(store), '--allow-read'),
    withLock: (...given: Parameters<typeof withLock>) =>
      named(withLock.apply(store, given), '--allow-write'),
    prepareWrite: () => named(prepareWrite!.call(store), '--allow-write'),
    saveTokens: (...given: Parameters<typeof saveTokens>) =>
      named(saveTokens.apply(store, given), '--allow-write'),
  });
}
