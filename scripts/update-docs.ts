/** Updates the generated parts of the documentation. */

import { readFileSync, writeFileSync } from 'node:fs';
import { withMethodTable } from './migration-table.ts';
import { withRoomPicture } from './room-picture.ts';

renew('../ARCHITECTURE.md', withRoomPicture);
renew('../docs/migrating-from-python.md', withMethodTable);

function renew(path: string, change: (text: string) => string): void {
  const file = new URL(path, import.meta.url);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
