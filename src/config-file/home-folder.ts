/** The user's home folder, looked up only when a path needs it: a container may have neither HOME nor a passwd entry. */

import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';
import { ConfigError } from '../errors.ts';

/** @throws ConfigError `invalid_setting` */
export function homeFolder(env: (name: string) => string | undefined): string {
  const home = env('HOME');
  if (home !== undefined) return checkAbsolute(home, 'HOME');
  const known = knownToSystem();
  if (known !== undefined) return known;
  throw new ConfigError(
    'Your home folder is unknown. Set HOME, or set NMP_CONFIG_FILE to the path of the config file.',
    { code: 'invalid_setting' },
  );
}

/**
 * A relative path would scatter logins over the folders in which commands run.
 *
 * @param name - of the variable.
 * @returns the value.
 * @throws ConfigError `invalid_setting` for a relative path
 * @see XDG Base Directory Specification: "All paths set in these environment variables must be absolute."
 */
export function checkAbsolute(folder: string, name: string): string {
  if (isAbsolute(folder)) return folder;
  throw new ConfigError(`${name} must be an absolute path.`, { code: 'invalid_setting' });
}

/** `homedir()` returns an empty HOME unchanged, which would mean the current folder. */
function knownToSystem(): string | undefined {
  try {
    return (process.platform === 'win32' ? homedir() : userInfo().homedir) || undefined;
  } catch {
    return undefined;
  }
}
