/** The user's home folder, looked up only when a path needs it: a container may have neither HOME nor a passwd entry. */

import { homedir, userInfo } from 'node:os';
import { ConfigError } from '../errors.ts';

/** @throws ConfigError `invalid_setting` */
export function homeFolder(env: (name: string) => string | undefined): string {
  const home = env('HOME');
  if (home !== undefined) return home;
  const known = knownToSystem();
  if (known !== undefined) return known;
  throw new ConfigError(
    'Your home folder is unknown. Set HOME, or set NMP_CONFIG_FILE to the path of the config file.',
    { code: 'invalid_setting' },
  );
}

/** `homedir()` returns an empty HOME unchanged, which would mean the current folder. */
function knownToSystem(): string | undefined {
  try {
    return (process.platform === 'win32' ? homedir() : userInfo().homedir) || undefined;
  } catch {
    return undefined;
  }
}
