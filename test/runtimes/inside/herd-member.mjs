/** One of many processes that share a login: waits for a line on stdin, then calls the platform, and prints its outcome. */

import { once } from 'node:events';
import process from 'node:process';
import { NeMoPlatform } from 'nemo-platform';
import { place } from './place.mjs';

const client = new NeMoPlatform({ configFile: place.configFile });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const { data } = await client.workspaces.list();
process.stdout.write(`found ${data.length}\n`);
process.exit(0);
