/** A script that reuses the login of the CLI: another context, other options for some calls, and whose token it is. */

import { LoginRequiredError, NeMoPlatform } from 'nemo-platform';

const prod = new NeMoPlatform({ context: process.argv[2] ?? 'default', timeout: 20_000 });
const quiet = prod.withOptions({ maxRetries: 0, workspace: 'ml-team' });

try {
  const credential = await prod.credential();
  console.log(`${credential?.identity} from ${credential?.source} (${credential?.context})`);

  const page = await quiet.workspaces.list({ page_size: 50, sort: '-created_at' });
  console.log(`${page.data.length} workspaces, more: ${page.hasNextPage()}`);

  const { data, requestId } = await prod.workspaces.retrieve('default').withResponse();
  console.log(`${data.name} (request ${requestId})`);

  for (const step of await prod.explainCredentials()) {
    console.log(`${step.source}: ${step.outcome}, ${step.reason}`);
  }
} catch (error) {
  if (!(error instanceof LoginRequiredError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
