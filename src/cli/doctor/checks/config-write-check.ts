/** Checks that a refreshed login can be stored, and how: a file that can't be replaced is written in place. */

import { systemCode } from '../../../errors.ts';
import { nodeFileSystem } from '../../../file-system/file-system.ts';
import { discard, reserve } from '../../../file-system/reservation.ts';
import { type Check, failed, ok, warning } from '../check.ts';
import { hasConfigFile } from '../has-config-file.ts';

export const configWrite: Check = {
  id: 'config-write',
  needs: ['config-file'],
  async run(diagnosis) {
    const { store } = await diagnosis.selected();
    if (!(await hasConfigFile(store))) return ok('no file yet');
    try {
      const { temporary } = await reserve(nodeFileSystem, store.path, 0);
      if (temporary === undefined) {
        return warning(
          `${store.path} can't be replaced (bind mount or read-only folder); it is written in place, so a crash can damage it`,
        );
      }
      await discard(nodeFileSystem, temporary);
      return ok('writable');
    } catch (error) {
      const reason =
        systemCode(error) ?? (error instanceof Error ? error.message : 'unknown error');
      return failed(`${store.path} can't be written (${reason}), so a refreshed login is lost`);
    }
  },
};
