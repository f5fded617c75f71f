/** Builds `dist/` as tsdown.config.ts says. Its API, unlike its command, prints no advice about Node versions. */

import { build } from 'tsdown';
import { tsImport } from 'tsx/esm/api';

await build({ logLevel: 'error' });
const { precompute } = await tsImport('./precompute.ts', import.meta.url);
await precompute('dist/cli');
await import('./third-party-licenses.mjs');
