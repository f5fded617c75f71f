/** Uploads a file and downloads it again in a process of its own, and prints the peak of its memory in MiB. */

import { NeMoPlatform } from '../../dist/index.node.js';

const [file, copy] = process.argv.slice(2);
const client = new NeMoPlatform();
await client.files.upload(file, 'memory#large', { createFileset: true });
await client.files.download('memory#large', copy);
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
