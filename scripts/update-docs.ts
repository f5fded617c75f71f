/** Renews what is generated in the documentation. */

import { readFileSync, writeFileSync } from 'node:fs';
import { withRoomPicture } from './room-picture.ts';

const FILE = new URL('../ARCHITECTURE.md', import.meta.url);
writeFileSync(FILE, withRoomPicture(readFileSync(FILE, 'utf8')));
