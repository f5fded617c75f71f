/** Writes the files in test/cli/golden from the current output of the commands. Review the difference before you commit it. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const prepared = fileURLToPath(new URL('prepared.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [prepared, 'vitest', 'run', 'test/cli/golden.test.ts'],
  { stdio: 'inherit', env: { ...process.env, UPDATE_GOLDEN: '1' } },
);
process.exitCode = status ?? 1;
