/** Creates a job, follows its log, and waits for its end. */

import { JobFailedError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
const command = ['/bin/sh', '-c', 'for i in 1 2 3; do echo "line $i"; done'];
// Without a name the platform makes one up, so that the program can be run again.
const { name } = await client.jobs.create({
  source: 'example',
  spec: {},
  platform_spec: { steps: [{ name: 'main', executor: { provider: 'subprocess', command } }] },
});
for await (const { message } of client.jobs.logs(name, { follow: true })) console.log(message);
try {
  const { status } = await client.jobs.wait(name, { timeout: 60_000 });
  console.log(`The job is ${status}.`);
} catch (error) {
  if (!(error instanceof JobFailedError)) throw error;
  console.error(error.message);
}
