/**
 * The locks under which logins are refreshed, one for each context. The platform's Python SDK takes them too, and before it
 * lets go it reads, changes and writes the whole file: what anybody else writes in between is undone.
 */

import { basename, dirname, join } from 'node:path';
import { LockTimeoutError } from '../errors.ts';
import type { ConfigSnapshot } from '../host/config-store.ts';
import type { FileSystem } from './file-system.ts';
import { hasGate } from './lock/gate.ts';
import type { LockHost } from './lock/lock-host.ts';
import { withLock } from './lock/with-lock.ts';

const ENDING = '.oauth-refresh.lock';

/** The name on which the platform's Python SDK locks too: path separators of the context become `_`. */
export function refreshLockPath(configPath: string, context: string): string {
  const name = `${basename(configPath)}.${context.replaceAll('/', '_')}${ENDING}`;
  return join(dirname(configPath), name);
}

/** Of all contexts whose login was ever refreshed, in the order in which all take them. */
export async function refreshLocks(fs: FileSystem, configPath: string): Promise<readonly string[]> {
  const folder = dirname(configPath);
  // One that is not there yet is made before a provider is asked: until its maker writes there is time.
  const names = await fs.list(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(configPath)}.`) && name.endsWith(ENDING))
    .map((name) => join(folder, name))
    .sort();
}

/** A lock is named after a context, on both sides, but what must not be redeemed twice is the user's. */
export function locksOfUser({ path, contexts }: ConfigSnapshot, user: string): readonly string[] {
  const own = contexts.filter((context) => context.user?.name === user);
  return [...new Set(own.map(({ name }) => refreshLockPath(path, name)))].sort();
}

/** Under which other users are refreshed, but for those that our own processes have: they compare before they write. */
export async function locksOfOthers(
  fs: FileSystem,
  snapshot: ConfigSnapshot,
  user: string,
): Promise<readonly string[]> {
  const own = locksOfUser(snapshot, user);
  const all = await refreshLocks(fs, snapshot.path);
  return all.filter((lock) => !own.includes(lock) && !hasGate(lock));
}

/**
 * Runs the section while nobody refreshes under these locks.
 *
 * @param patience - milliseconds for all locks together. Whoever holds one longer is waiting for a provider, and reads the
 * file anew before writing it: the section runs without that lock.
 */
export async function betweenRefreshes<T>(
  locks: readonly string[],
  patience: number,
  host: LockHost,
  section: () => Promise<T>,
): Promise<T> {
  const [path, ...others] = locks;
  if (path === undefined) return section();
  const started = host.uptime();
  let hasBegun = false;
  const inside = async () => {
    hasBegun = true;
    const left = patience - (host.uptime() - started);
    return { result: await betweenRefreshes(others, left, host, section) };
  };
  try {
    return (await withLock({ path, timeout: patience, pastGate: true }, host, inside))!.result;
  } catch (error) {
    if (hasBegun || !(error instanceof LockTimeoutError)) throw error;
    return section();
  }
}
