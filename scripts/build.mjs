/** Builds `dist/` as tsdown.config.ts says. Its API, unlike its command, prints no advice about Node versions. */

import { build } from 'tsdown';

await build({ logLevel: 'error' });
await import('./third-party-licenses.mjs');
