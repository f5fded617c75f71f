/**
 * The locks under which logins are refreshed, one for each context, and the plan of all locks of a config file. The platform's
 * Python SDK takes the refresh locks too: before it releases one it reads, changes and writes the whole file, and a change that
 * another process writes in between is lost.
 *
 * | who | locks, in this order | wait | at the time limit |
 * | --- | --- | --- | --- |
 * | refresh | refresh locks of every context that shares the user, sorted | 75 s for each | LockTimeoutError |
 * | any write | the write lock, inside all others | 20 s | LockTimeoutError; the file is unchanged |
 * | second write after a refresh | refresh locks of the other users, sorted; the write lock | 1 s in total, at least 0.5 s each | goes on without that lock |
 * | edit (login, logout, config) | the edit lock; all refresh locks, sorted, then those created meanwhile; the write lock | 20 s; 2 s in total, at least 0.5 s each; 20 s | the edit and write locks: error; a refresh lock: goes on without it |
 *
 * Order: edit, refresh (sorted by path), write. Only the second write takes refresh locks while it holds others, against the
 * order; two of them that wait for each other part after a second. Safe without a lock: every write compares the file with what
 * it was made from, and starts over when it differs.
 */

import { basename, dirname, join } from 'node:path';
import { LockTimeoutError } from '../errors.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { linkTarget } from '../file-system/link-target.ts';
import type { ConfigSnapshot } from '../runtime/config-store.ts';
import { takeFreeLocks } from './lock-batch.ts';
import type { LockRuntime } from './lock-runtime.ts';
import { withLock } from './with-lock.ts';

const ENDING = '.oauth-refresh.lock';

/** Minimum milliseconds of the wait for each lock, even when the wait for the others has used up the total. */
const LEAST_PATIENCE = 500;

/** The name on which the platform's Python SDK locks too: path separators of the context become `_`. */
export function refreshLockPath(configPath: string, context: string): string {
  const name = `${basename(configPath)}.${context.replaceAll('/', '_')}${ENDING}`;
  return join(dirname(configPath), name);
}

/**
 * The paths beside which the locks of a config file are: the path as given, which the Python SDK uses, and the file itself,
 * which other processes may know by another path.
 */
export async function lockPaths(fs: FileSystem, configPath: string): Promise<readonly string[]> {
  try {
    const file = await linkTarget(fs, configPath);
    // In a folder that is a link both names are one lock.
    const named = join(await fs.realpath(dirname(configPath)), basename(configPath));
    return file === named ? [configPath] : [configPath, file];
  } catch {
    return [configPath];
  }
}

/** The locks of all contexts whose login was ever refreshed, in the order in which every process takes them. */
export async function refreshLocks(
  fs: FileSystem,
  places: readonly string[],
): Promise<readonly string[]> {
  const locks = await Promise.all(places.map((place) => refreshLocksBeside(fs, place)));
  return locks.flat().sort();
}

async function refreshLocksBeside(fs: FileSystem, place: string): Promise<readonly string[]> {
  const folder = dirname(place);
  // A lock file created after this listing is created before its process sends a request: its write comes much later.
  const names = await fs.list(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(place)}.`) && name.endsWith(ENDING))
    .map((name) => join(folder, name));
}

/** The locks of a context and of all contexts that share its user: the refresh token belongs to the user. */
export function locksOfLogin(
  places: readonly string[],
  { contexts }: ConfigSnapshot,
  context: string,
): readonly string[] {
  const user = contexts.find(({ name }) => name === context)?.user?.name;
  return user === undefined ? locksOf(places, [context]) : locksOfUser(places, contexts, user);
}

/** The locks under which other users are refreshed. */
export async function locksOfOthers(
  fs: FileSystem,
  places: readonly string[],
  { contexts }: ConfigSnapshot,
  user: string,
): Promise<readonly string[]> {
  const own = locksOfUser(places, contexts, user);
  return (await refreshLocks(fs, places)).filter((lock) => !own.includes(lock));
}

function locksOfUser(
  places: readonly string[],
  contexts: ConfigSnapshot['contexts'],
  user: string,
): readonly string[] {
  const own = contexts.filter((context) => context.user?.name === user);
  return locksOf(
    places,
    own.map(({ name }) => name),
  );
}

/** Two context names can map to one lock name: `/` becomes `_`. */
function locksOf(places: readonly string[], contexts: readonly string[]): readonly string[] {
  const paths = places.flatMap((place) => contexts.map((name) => refreshLockPath(place, name)));
  return [...new Set(paths)].sort();
}

/**
 * Runs the section while no cooperating process refreshes under these locks.
 *
 * @param patience - milliseconds for all locks together; each lock gets at least half a second. A process that holds one
 * longer is waiting for a provider and reads the file again before it writes: the section then runs without that lock.
 */
export async function withRefreshesPaused<T>(
  locks: readonly string[],
  patience: number,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T> {
  const [path, ...others] = locks;
  if (path === undefined) return section();
  const started = runtime.uptime();
  const left = () => Math.max(patience - (runtime.uptime() - started), LEAST_PATIENCE);
  const free = await takeFreeLocks(locks, runtime, patience);
  try {
    if (free.length > 0) {
      return await withRefreshesPaused(locks.slice(free.length), left(), runtime, section);
    }
  } finally {
    for (const lock of free) await lock.release();
  }
  let hasBegun = false;
  const rest = () => {
    hasBegun = true;
    return withRefreshesPaused(others, left(), runtime, section);
  };
  try {
    const request = { path, timeout: patience, skipElection: true };
    return await withLock(request, runtime, rest);
  } catch (error) {
    if (hasBegun || !(error instanceof LockTimeoutError)) throw error;
    return rest();
  }
}
