/** What Deno denies a program, as errors that name the flag to start it with. */

import { ConfigError } from '../errors.ts';
import type { ConfigStore } from '../runtime/config-store.ts';

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

/** Runs a function whose errors about permissions become ConfigErrors. */
export function namingFlag<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw permissionError(error) ?? error;
  }
}

/** The value of a function; undefined where Deno does not allow it. */
export function ifAllowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (permissionError(error) === undefined) throw error;
    return undefined;
  }
}

/** The same for the methods of a store. Changes the store. */
export function nameFlags(store: ConfigStore): void {
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
