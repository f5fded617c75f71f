/** Compares the public API with the reports in `etc/`, or with `--local` writes them: one for each entry of the package. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const localBuild = process.argv.includes('--local');
const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, { import?: { types: string } }>;
};

const base = ExtractorConfig.loadFile(join(ROOT, 'api-extractor.json'));
const entries = Object.entries(exports).flatMap(([name, { import: entry }]) => {
  if (name === '.') return [{ report: 'nemo-platform.api.md', file: 'dist/index.node.d.ts' }];
  return entry === undefined
    ? []
    : [{ report: `nemo-platform-${name.slice(2)}.api.md`, file: entry.types }];
});
const configs = entries.map(({ report, file }) => {
  const configObject = {
    ...base,
    mainEntryPointFilePath: join(ROOT, file),
    apiReport: { ...base.apiReport, enabled: true, reportFileName: report },
  };
  const configObjectFullPath = join(ROOT, 'api-extractor.json');
  const packageJsonFullPath = join(ROOT, 'package.json');
  return ExtractorConfig.prepare({ configObject, configObjectFullPath, packageJsonFullPath });
});

// One program for all entries: most of the time goes into reading their declarations.
const [first, ...others] = configs;
const additionalEntryPoints = others.map((config) => config.mainEntryPointFilePath);
const compilerState = CompilerState.create(first!, { additionalEntryPoints });
const changed = configs.filter(
  (config) => !Extractor.invoke(config, { localBuild, compilerState }).succeeded,
);
const reports = entries.map(({ report }) => report);
const old = readdirSync(join(ROOT, 'etc')).filter((file) => !reports.includes(file));
if (old.length > 0) console.error(`No entry has these reports: ${old.join(', ')}`);
if (changed.length > 0 || old.length > 0) process.exit(1);
