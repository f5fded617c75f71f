/**
 * How long the path of a cold call is: the source files and functions that run in `client.workspaces.list()` and in
 * `nmp auth refresh`, each in a process of its own, by V8's coverage. A function counts when it ran, a file when one of its
 * functions did; module bodies don't count. With `--list` every function is named.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedBackend } from '../test/support/backends/embedded/embedded-backend.ts';
import { writeStoredLogin } from '../test/support/files/stored-login.ts';

interface Script {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
  }[];
}

const SOURCE = new URL('../src/', import.meta.url).href;
const LIST = fileURLToPath(new URL('cold-list.mts', import.meta.url));
const NMP = fileURLToPath(new URL('cli/main.ts', SOURCE));
/** What the loader of TypeScript adds to a module. */
const OF_LOADER = new Set(['__name', '__defProp', '<static_initializer>']);

const PATHS: Readonly<Record<string, readonly string[]>> = {
  'client.workspaces.list()': [LIST],
  'nmp auth refresh': [NMP, 'auth', 'refresh'],
};

const isListed = process.argv.includes('--list');
const backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
const folder = mkdtempSync(join(tmpdir(), 'nmp-path-'));
try {
  const rows: Record<string, { files: number; functions: number }> = {};
  for (const [name, args] of Object.entries(PATHS)) {
    const ran = await pathOf(args);
    rows[name] = { files: ran.size, functions: [...ran.values()].flat().length };
    if (isListed) for (const [file, functions] of ran) console.log(name, file, functions.join(' '));
  }
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true });
  await backend.stop();
}

/** The functions that ran, by file. */
async function pathOf(args: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const home = mkdtempSync(join(folder, 'home-'));
  const coverage = join(home, 'coverage');
  mkdirSync(coverage);
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  const configFile = join(home, '.config', 'nmp', 'config.yaml');
  writeStoredLogin(configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  await run(args, { PATH: process.env['PATH'], HOME: home, NODE_V8_COVERAGE: coverage });
  const reports = readdirSync(coverage).map(
    (name) =>
      JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { readonly result: Script[] },
  );
  const ran = new Map<string, readonly string[]>();
  for (const { url, functions } of reports.flatMap(({ result }) => result)) {
    if (!url.startsWith(SOURCE)) continue;
    const names = functions.filter(hasRun).map(({ functionName }) => functionName || '(unnamed)');
    if (names.length > 0) ran.set(url.slice(SOURCE.length).replace(/\?.*$/, ''), names);
  }
  return ran;
}

/** The first range is the whole function; the one that starts at 0 is the body of the module. */
function hasRun({ functionName, ranges }: Script['functions'][number]): boolean {
  const [whole] = ranges;
  const isModule = whole?.startOffset === 0;
  return !isModule && (whole?.count ?? 0) > 0 && !OF_LOADER.has(functionName);
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { env, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
}
