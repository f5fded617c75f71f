/** A backend service: it owns its token and passes it itself. */

import { ConflictError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform({
  baseUrl: process.env['NMP_BASE_URL'] ?? 'http://localhost:8080',
  workspace: 'default',
  // A function works too, and is called for every attempt of a request: () => vault.read('nmp-token')
  accessToken: process.env['NMP_ACCESS_TOKEN'],
});

try {
  const workspace = await client.workspaces.create({ name: 'ml-team', description: 'Models' });
  console.log(`created ${workspace.name}`);
} catch (error) {
  if (!(error instanceof ConflictError)) throw error;
  console.log('ml-team exists');
}
const members = await client.workspaces.members.list({ workspace: 'ml-team' });
console.log(members.data.map((member) => member.principal).join(', '));
