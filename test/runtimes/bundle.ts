/** One script for places that load no packages, made by esbuild. */

import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Site } from './row.ts';

/** @returns the path of the script. */
export async function bundle(site: Site, options: BuildOptions = {}): Promise<string> {
  const { outfile = join(site.folder, 'public', 'app.js') } = options;
  await build({
    entryPoints: [join(site.folder, 'entry.mjs')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
    ...options,
    outfile,
  });
  return outfile;
}
