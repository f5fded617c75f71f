/** Creates the folder of the config file, for its owner alone. */

import { dirname } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';
import { ifThere } from './link-target.ts';

/**
 * The umask cuts the mode of mkdir, so each new folder gets its mode at once: in a folder of mode 000 only root creates
 * the next one. A folder that exists is left alone.
 */
export async function createFolder(fs: FileSystem, folder: string): Promise<void> {
  if ((await ifThere(() => fs.stat(folder))) !== undefined) return;
  await createFolder(fs, dirname(folder));
  try {
    await fs.mkdir(folder);
  } catch (error) {
    // Another process was faster, and sets the mode.
    if (systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await fs.chmod(folder, 0o700);
}
