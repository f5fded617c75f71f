/** Child program of the storm: calls the platform again and again, and prints the code of every error. */

import { NeMoError, NeMoPlatform } from '../src/index.node.ts';

const client = new NeMoPlatform({ maxRetries: 0 });
for (;;) {
  try {
    await client.workspaces.list();
  } catch (error) {
    console.log(error instanceof NeMoError ? error.code : 'foreign');
  }
  await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 400));
}
