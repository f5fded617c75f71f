/** Bundlers: one file for Node or for a page. */

import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../bundle.ts';
import { servedPage, writePage } from '../page.ts';
import type { Row, Site } from '../row.ts';
import { runProcess } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { toolOf } from '../tool-of.ts';

const page = { hasLogins: false, isBrowser: true, isPage: true };

export const bundleRows: readonly Row[] = [
  {
    name: 'esbuild-cjs',
    group: 'alone',
    isQuick: true,
    run: async (site) => runBundle(site, await forNode(site, 'cjs')),
  },
  {
    name: 'esbuild-esm',
    group: 'alone',
    isQuick: true,
    run: async (site) => runBundle(site, await forNode(site, 'esm')),
  },
  {
    name: 'esbuild-browser',
    group: 'alone',
    isQuick: true,
    traits: page,
    run: async (site) => {
      await bundle(site, { format: 'iife', minify: true });
      return inPage(site);
    },
  },
  {
    name: 'rollup-node',
    group: 'bundlers',
    run: async (site) => runBundle(site, await rollup(site, { exportConditions: ['node'] })),
  },
  {
    // All of undici would be loaded at once, and one of its modules needs a newer Node than this package does.
    name: 'rollup-one-file',
    group: 'bundlers',
    run: async (site) => {
      const resolution = { exportConditions: ['node'] };
      return runBundle(site, await rollup(site, resolution, { external: ['undici'] }));
    },
  },
  {
    // The plugin knows no condition "node" by default.
    name: 'rollup-default',
    group: 'bundlers',
    traits: { hasLogins: false, isMisled: true },
    run: async (site) => runBundle(site, await rollup(site, {})),
  },
  {
    name: 'webpack-node',
    group: 'bundlers',
    run: async (site) => {
      await webpack(site, 'node', 'app.cjs');
      return runBundle(site, join(site.folder, 'public', 'app.cjs'));
    },
  },
  {
    name: 'webpack-web',
    group: 'bundlers',
    traits: page,
    run: async (site) => {
      await webpack(site, 'web', 'app.js');
      return inPage(site);
    },
  },
];

function runBundle(site: Site, file: string): Promise<readonly CheckResult[]> {
  return runProcess(site, process.execPath, [file]);
}

function inPage(site: Site): Promise<readonly CheckResult[]> {
  const folder = join(site.folder, 'public');
  writePage(folder, '/app.js');
  return servedPage(site, folder);
}

function forNode(site: Site, format: 'cjs' | 'esm'): Promise<string> {
  const outfile = join(site.folder, `app.${format === 'cjs' ? 'cjs' : 'mjs'}`);
  return bundle(site, { platform: 'node', target: 'node20.19', format, outfile });
}

interface Rollup {
  rollup(options: object): Promise<{ write(options: object): Promise<unknown> }>;
}
type Plugin = (options?: object) => object;

/** @param oneFile - options for a bundle of one file. Default: several, and what is imported on demand is loaded on demand. */
async function rollup(site: Site, resolution: object, oneFile?: object): Promise<string> {
  const dir = join(site.folder, 'app');
  const nodeResolve = toolOf<{ default: Plugin }>(site, '@rollup/plugin-node-resolve').default;
  const commonjs = toolOf<{ default: Plugin }>(site, '@rollup/plugin-commonjs').default;
  const made = await toolOf<Rollup>(site, 'rollup').rollup({
    input: join(site.folder, 'entry.mjs'),
    plugins: [nodeResolve({ preferBuiltins: true, ...resolution }), commonjs()],
    logLevel: 'silent',
    ...oneFile,
  });
  await made.write({ dir, format: 'es', inlineDynamicImports: oneFile !== undefined });
  return join(dir, 'entry.js');
}

interface Stats {
  hasErrors(): boolean;
  toString(options: string): string;
}
type Webpack = (options: object, done: (error: Error | null, stats: Stats) => void) => void;

async function webpack({ ...site }: Site, target: string, filename: string): Promise<void> {
  const stats = await promisify(toolOf<Webpack>(site, 'webpack'))({
    mode: 'production',
    target,
    entry: join(site.folder, 'entry.mjs'),
    output: { path: join(site.folder, 'public'), filename },
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}
