/** Checks that other users can neither read nor replace the tokens. */

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../../errors.ts';
import { nodeFileSystem } from '../../../file-system/file-system.ts';
import { effectiveUser } from '../../../file-system/ownership.ts';
import { discard, reserve } from '../../../file-system/reservation.ts';
import { UnsafeFileError } from '../../../file-system/unsafe-file-error.ts';
import { shellWord } from '../../../text/shell-word.ts';
import { type Check, failed, ok, warning } from '../check.ts';

export const configPermissions: Check = {
  id: 'config-permissions',
  needs: ['config-file'],
  async run(diagnosis) {
    const { path } = (await diagnosis.selected()).store;
    if (process.platform === 'win32') return ok('managed by Windows');
    const [file, folder] = await Promise.all([modeOf(path), modeOf(dirname(path))]);
    if (file === undefined) return ok('no file yet');
    const mode = (file.mode & 0o777).toString(8).padStart(4, '0');
    const owner = effectiveUser();
    if (owner !== undefined && owner !== 0 && file.uid !== owner) {
      return failed(`${path} belongs to another user (uid ${file.uid})`);
    }
    const how = await writtenHow(path);
    if (how instanceof UnsafeFileError) {
      return failed(`${how.path} is ${how.problem}: no login is stored in it`);
    }
    if ((file.mode & 0o077) !== 0) {
      return warning(
        `${path} is accessible to other users (mode ${mode})`,
        `chmod 600 ${shellWord(path)}`,
      );
    }
    if (folder !== undefined && (folder.mode & 0o002) !== 0 && (folder.mode & 0o1000) === 0) {
      const command = `chmod go-w ${shellWord(dirname(path))}`;
      return warning('its folder is writable by all users', command);
    }
    if (how instanceof Error) {
      return warning(
        `${path} cannot be written (${systemCode(how) ?? how.message}): a refreshed login is not stored`,
      );
    }
    return ok(
      how === 'replaced'
        ? `mode ${mode}`
        : `mode ${mode}; cannot be replaced, so it is written in place`,
    );
  },
};

/** Creates and removes a temporary file, as every write of the config file does first. */
async function writtenHow(path: string): Promise<'replaced' | 'in place' | Error> {
  try {
    const { temporary } = await reserve(nodeFileSystem, path, 0);
    if (temporary === undefined) return 'in place';
    await discard(nodeFileSystem, temporary);
    return 'replaced';
  } catch (error) {
    return error as Error;
  }
}

async function modeOf(path: string): Promise<{ mode: number; uid: number } | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
