/** Child program in a mount namespace: writes a file, and prints how it was reserved. */

import { writeAtomically } from '../../src/file-system/atomic-write.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { reserve } from '../../src/file-system/reservation.ts';
import { bytes, OPTIONS } from './as-on-disk.ts';

const [path = ''] = process.argv.slice(2);
const reservation = await reserve(nodeFileSystem, path, 100);
console.log(reservation.temporary === undefined ? 'in place' : 'beside');
await writeAtomically(path, bytes('new content of a mounted file\n'), { ...OPTIONS, reservation });
