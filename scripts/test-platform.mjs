/**
 * Runs the end-to-end suite on each version of the real platform, one after another: two servers at once need more
 * memory than a small machine has. Arguments go to the test runner, a version first limits the run to that one.
 */

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = ['0.3.0', '0.8.1'];
const PREPARED = join(dirname(fileURLToPath(import.meta.url)), 'prepared.mjs');

const args = process.argv.slice(2);
const versions = VERSIONS.includes(args[0]) ? [args.shift()] : VERSIONS;
const lines = [];
let failed = 0;
for (const version of versions) {
  console.log(`\nPlatform ${version}`);
  const started = performance.now();
  const command = [PREPARED, 'vitest', 'run', '--config', 'test/e2e/platform.config.ts', ...args];
  const env = { ...process.env, NMP_TEST_PLATFORM: version };
  const { status, signal } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (signal !== null) process.kill(process.pid, signal);
  failed ||= status ?? 1;
  const seconds = Math.round((performance.now() - started) / 1000);
  lines.push(`Platform ${version}  ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}
console.log(lines.join('\n'));
process.exitCode = failed;
