/**
 * Runs a tool of the project after preparing it: packages are installed according to the lock file, and the
 * package is built from the current sources. Needs nothing but Node and npm.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const INSTALLED = join(ROOT, 'node_modules', '.installed-from');
const BUILT = join(ROOT, 'node_modules', '.built-from');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Node ${process.versions.node} is too old: this project needs 20.19 or newer (https://nodejs.org).`,
  );
}

// The mark is written last, so that an interrupted installation or build is repeated.
const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
if (readMark(INSTALLED) !== lock) {
  // No package needs to run code when it is installed.
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts']);
  writeFileSync(INSTALLED, lock);
}

const newest = String(
  newestChange(['src', 'scripts', 'package.json', 'tsdown.config.ts', 'tsconfig.json']),
);
if (readMark(BUILT) !== newest || !existsSync(join(ROOT, 'dist'))) {
  run('npm', ['run', '--silent', 'build']);
  writeFileSync(BUILT, newest);
}

const [name, ...args] = process.argv.slice(2);
if (name !== undefined) run(tool(name), args);

function tool(name) {
  return join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function run(command, args) {
  const windows = process.platform === 'win32';
  const { status, signal, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: windows,
  });
  if (error) fail(`${command} could not be started: ${error.code}`);
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

/** Milliseconds since the epoch of the last change below the paths. */
function newestChange(paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(ROOT, path);
      const stat = statSync(full);
      if (!stat.isDirectory()) return stat.mtimeMs;
      return Math.max(
        stat.mtimeMs,
        newestChange(readdirSync(full).map((entry) => join(path, entry))),
      );
    }),
  );
}

function readMark(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
