/** A place for a lock file in a folder of its own. */

import { join } from 'node:path';
import { tempFolder } from '../support/files/temp-folder.ts';

export const lockPath = () => join(tempFolder(), 'config.yaml.default.oauth-refresh.lock');
