/** Creates a job, follows its log, and waits for its end. */

import { JobFailedError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
const command = ['/bin/sh', '-c', 'for i in 1 2 3; do echo "line $i"; done'];
await client.jobs.create({
  name: 'hello',
  source: 'example',
  spec: {},
  platform_spec: { steps: [{ name: 'main', executor: { provider: 'subprocess', command } }] },
});
for await (const { message } of client.jobs.logs('hello', { follow: true })) console.log(message);
try {
  const { status } = await client.jobs.wait('hello', { timeout: 60_000 });
  console.log(`The job is ${status}.`);
} catch (error) {
  if (error instanceof JobFailedError) console.error(error.message);
  else throw error;
}
