/** Writes man/nmp.1. Run: `npm run man:update`. */

import { writeFileSync } from 'node:fs';
import { manPage } from './man-page.ts';

writeFileSync(new URL('../man/nmp.1', import.meta.url), await manPage());
