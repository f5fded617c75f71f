/** Builds a child program into one file, because a TypeScript loader in each of many children takes longer than their work. */

import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

/** Below node_modules, so that imports of packages resolve. */
const BUILT = fileURLToPath(
  new URL('../../../node_modules/.cache/nemo-platform/', import.meta.url),
);

/** @returns the path of the program, for Node. */
export async function builtChild(source: URL): Promise<string> {
  const name = basename(source.pathname).replace(/\.\w+$/, '');
  const outDir = join(BUILT, name);
  await build({
    config: false,
    entry: { [name]: fileURLToPath(source) },
    outDir,
    platform: 'node',
    dts: false,
    logLevel: 'error',
    deps: { neverBundle: [/^[^./]/] },
  });
  return join(outDir, `${name}.mjs`);
}
