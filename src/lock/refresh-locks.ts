/**
 * The locks of a config file, and why no token is lost. `lock-plan.ts` has the rows of this table as data and takes the
 * locks; this file knows their paths.
 *
 * | who | locks, in this order | wait | at the time limit |
 * | --- | --- | --- | --- |
 * | refresh | refresh locks of every context that shares the user, sorted | 75 s for each | LockTimeoutError |
 * | any write | the write lock, inside all others | 20 s | LockTimeoutError; the file is unchanged |
 * | second write after a refresh | refresh locks of the other users, sorted; the write lock | 1 s in total, at least 0.5 s each | goes on without that lock |
 * | edit (login, logout, config) | the edit lock; all refresh locks, sorted, then those created meanwhile; the write lock | 20 s; 2 s in total, at least 0.5 s each; 20 s | the edit and write locks: error; a refresh lock: goes on without it |
 *
 * 1. A refresh token is sent only under the refresh locks of its user, which the Python SDK takes too, and after the file
 *    has been read again under them. So no two processes send the same token.
 * 2. Every write of this SDK compares the file with the version it was made from and starts over when they differ. So it
 *    overwrites no other change, even without a lock; the write lock only prevents starting over many times.
 * 3. The Python SDK reads, changes and writes the whole file under a refresh lock, which undoes what others write in
 *    between. So an edit waits for running refreshes, and a refresh writes a second time while those of other users pause.
 * 4. The exit is deferred once all locks of a refresh or a write are held. A process that is killed releases its locks and
 *    leaves the old file or the new one.
 * 5. No process waits forever: every wait has a limit, and the order is edit, refresh (sorted by path), write. Only the
 *    second write takes refresh locks against that order; two of them that wait for each other give up after a second.
 */

import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';
import { linkTarget } from '../file-system/link-target.ts';
import { windowsName } from '../file-system/windows-names.ts';
import type { ConfigSnapshot } from '../runtime/config-store.ts';

const ENDING = '.oauth-refresh.lock';

/**
 * The lock file that the platform's Python SDK uses too: path separators in the context name become `_`. On Windows, where the
 * two share no lock, other characters do so too: `a:b` would be a stream of the file `a`.
 */
export function refreshLockPath(
  configPath: string,
  context: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const part = platform === 'win32' ? windowsName(context) : context.replaceAll('/', '_');
  const name = `${basename(configPath)}.${part}${ENDING}`;
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

/** The existing locks of all contexts, in the order in which every process takes them. */
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
