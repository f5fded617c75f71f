/**
 * The locks under which logins are refreshed, one for each context. The platform's Python SDK takes them too, and before it
 * lets go it reads, changes and writes the whole file: what anybody else writes in between is undone.
 */

import { basename, dirname, join } from 'node:path';
import { LockTimeoutError } from '../errors.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { linkTarget } from '../file-system/link-target.ts';
import type { ConfigSnapshot } from '../runtime/config-store.ts';
import type { LockRuntime } from './lock-runtime.ts';
import { withLock } from './with-lock.ts';

const ENDING = '.oauth-refresh.lock';

/** Milliseconds for which each lock is waited for, although others have used up the patience. */
const LEAST_PATIENCE = 500;

/** The name on which the platform's Python SDK locks too: path separators of the context become `_`. */
export function refreshLockPath(configPath: string, context: string): string {
  const name = `${basename(configPath)}.${context.replaceAll('/', '_')}${ENDING}`;
  return join(dirname(configPath), name);
}

/**
 * Beside what the locks of a config file lie: the name that was given for it, as the Python side has it, and the file itself,
 * which others may know by another name.
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

/** Of all contexts whose login was ever refreshed, in the order in which all take them. */
export async function refreshLocks(
  fs: FileSystem,
  places: readonly string[],
): Promise<readonly string[]> {
  const locks = await Promise.all(places.map((place) => refreshLocksBeside(fs, place)));
  return locks.flat().sort();
}

async function refreshLocksBeside(fs: FileSystem, place: string): Promise<readonly string[]> {
  const folder = dirname(place);
  // One that is not there yet is made before a provider is asked: until its maker writes there is time.
  const names = await fs.list(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(place)}.`) && name.endsWith(ENDING))
    .map((name) => join(folder, name));
}

/** Of a context, and of all that share its login: what must not be redeemed twice is the user's. */
export function locksOfLogin(
  places: readonly string[],
  { contexts }: ConfigSnapshot,
  context: string,
): readonly string[] {
  const user = contexts.find(({ name }) => name === context)?.user?.name;
  return user === undefined ? locksOf(places, [context]) : locksOfUser(places, contexts, user);
}

/** Under which other users are refreshed. */
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

/** Several contexts may have one: the names of locks are poorer. */
function locksOf(places: readonly string[], contexts: readonly string[]): readonly string[] {
  const paths = places.flatMap((place) => contexts.map((name) => refreshLockPath(place, name)));
  return [...new Set(paths)].sort();
}

/**
 * Runs the section while nobody refreshes under these locks.
 *
 * @param patience - milliseconds for all locks together, but for half a second that each may take. Whoever holds one longer
 * is waiting for a provider, and reads the file anew before writing it: the section runs without that lock.
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
  let hasBegun = false;
  const rest = () => {
    hasBegun = true;
    const left = patience - (runtime.uptime() - started);
    return withRefreshesPaused(others, Math.max(left, LEAST_PATIENCE), runtime, section);
  };
  try {
    const request = { path, timeout: patience, skipElection: true };
    return await withLock(request, runtime, rest);
  } catch (error) {
    if (hasBegun || !(error instanceof LockTimeoutError)) throw error;
    return rest();
  }
}
