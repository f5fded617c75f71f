/** Uploads a folder as a data set, lists its files, and downloads a part of it. */

import { existsSync } from 'node:fs';
import { NeMoError, NeMoPlatform } from 'nemo-platform';

const [folder = './data', copy = './copy'] = process.argv.slice(2);
if (!existsSync(folder)) throw new Error(`No ${folder}. Usage: node data-set.ts FOLDER [COPY]`);
const client = new NeMoPlatform();
try {
  await client.files.upload(folder, 'my-data', { createFileset: true, exists: 'skip' });
  for (const { path, size } of await client.files.list('my-data')) console.log(path, size);
  const { transferred } = await client.files.download('my-data#*.jsonl', copy);
  console.log(`${transferred.length} downloaded`);
} catch (error) {
  if (!(error instanceof NeMoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
