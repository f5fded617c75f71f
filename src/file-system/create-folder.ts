/** Creates the folder of the config file, accessible only to its owner. */

import { dirname } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';
import { ifThere } from './link-target.ts';

/**
 * The umask reduces the mode of mkdir, so each new folder gets its mode at once: in a folder of mode 000 only root could
 * create the next one. Existing folders are not changed.
 */
export async function createFolder(fs: FileSystem, folder: string): Promise<void> {
  if ((await ifThere(() => fs.stat(folder))) !== undefined) return;
  await createFolder(fs, dirname(folder));
  try {
    await fs.mkdir(folder);
  } catch (error) {
    // Another process has created it and sets its mode.
    if (systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await fs.chmod(folder, 0o700);
}
