/** Child program: works for a moment behind the shield and says when the work is done. */

import { shield } from '../../src/node/shield.ts';

if (process.argv.includes('--own-handler')) process.on('SIGTERM', () => console.log('own handler'));
const milliseconds = Number(process.argv[2]);
await shield(async () => {
  console.log('working');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  console.log('done');
});
console.log(`listeners ${process.listenerCount('SIGTERM')} ${process.listenerCount('SIGINT')}`);
