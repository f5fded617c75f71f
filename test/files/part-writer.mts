/** A process that has received half of a file, and waits for the rest until it is killed. */

import { openPart } from '../../src/local-files/part-file.ts';

const part = await openPart(process.argv[2]!, 'a', 10, process.argv[3]!);
await part.restart('"v1"');
await part.write(Buffer.from('AAAAA'));
process.send!('half');
setInterval(() => {}, 60_000);
