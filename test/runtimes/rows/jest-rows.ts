/** Jest: tests in CommonJS, in TypeScript, and in ES modules. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Row, Site } from '../row.ts';
import { runProcess } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';

/** Milliseconds that all checks of a row may take. */
const MAX_DURATION = 120_000;

/** What the checks consist of. */
const MODULES = ['checks.mjs', 'clients.mjs', 'expect.mjs', 'place.mjs', 'report.mjs'];

const TEST = `import { place } from './place.mjs';
import { runChecks } from './report.mjs';
test('the checks report', async () => { await runChecks(place); }, ${MAX_DURATION});
`;

export const jestRows: readonly Row[] = [
  { name: 'jest-commonjs', group: 'jest', run: inCommonJs },
  { name: 'jest-typescript', group: 'jest', run: inTypeScript },
  { name: 'jest-esm', group: 'jest', run: inEsModules },
];

async function inCommonJs(site: Site): Promise<readonly CheckResult[]> {
  await toCommonJs(site, TEST);
  return jest(site, { transform: {} });
}

/** The test is compiled by ts-jest with the types of the package; the checks are plain CommonJS. */
async function inTypeScript(site: Site): Promise<readonly CheckResult[]> {
  await toCommonJs(site, '');
  const test = `import { NeMoPlatform } from 'nemo-platform';
declare function require(name: string): any;
declare function test(name: string, run: () => Promise<void>, ms: number): void;
const { place } = require('./place.js');
const { runChecks } = require('./report.js');
test('the checks report', async () => {
  new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: 'x' });
  await runChecks(place);
}, ${MAX_DURATION});
`;
  writeFileSync(join(site.folder, 'all.test.ts'), test);
  const compilerOptions = {
    module: 'node16',
    moduleResolution: 'node16',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.asynciterable'],
    strict: true,
    types: [],
  };
  writeFileSync(join(site.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  return jest(site, { preset: 'ts-jest', testMatch: ['**/*.test.ts'] });
}

async function inEsModules(site: Site): Promise<readonly CheckResult[]> {
  writeFileSync(join(site.folder, 'all.test.mjs'), TEST);
  const options = { transform: {}, testMatch: ['**/*.test.mjs'] };
  return jest(site, options, ['--experimental-vm-modules', '--no-warnings']);
}

/** Each module of the checks by itself, as a project without ES modules has them. */
async function toCommonJs({ folder }: Site, test: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const { code } = await transform(test, { format: 'cjs' });
  if (test !== '') writeFileSync(join(folder, 'all.test.js'), code.replaceAll('.mjs"', '.js"'));
  for (const file of MODULES) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(".mjs'", ".js'");
    const { code } = await transform(text, { format: 'cjs', target: 'node20.19' });
    writeFileSync(join(folder, file.replace(/mjs$/, 'js')), code);
  }
}

function jest(
  site: Site,
  options: object,
  flags: readonly string[] = requireWithoutModules(),
): Promise<readonly CheckResult[]> {
  const config = { testEnvironment: 'node', rootDir: site.folder, ...options };
  writeFileSync(join(site.folder, 'jest.config.json'), JSON.stringify(config));
  const program = createRequire(join(site.groupFolder, 'package.json')).resolve('jest/bin/jest');
  const args = ['--config', 'jest.config.json', '--no-cache', '--runInBand', '--forceExit'];
  return runProcess(site, process.execPath, [...flags, program, ...args]);
}

/** `require` of CommonJS only, as in Node 20.18 and before, and in Jest whatever the version. */
function requireWithoutModules(): readonly string[] {
  const flag = '--no-experimental-require-module';
  return process.allowedNodeEnvironmentFlags.has('--experimental-require-module') ? [flag] : [];
}
