/** Creates a guardrail configuration and checks messages against it. */

import { ConflictError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
const { workspace } = await client.settings();
try {
  await client.guardrail.configs.create({ name: 'polite', data: { models: [], rails: {} } });
} catch (error) {
  if (!(error instanceof ConflictError)) throw error;
}
const { status, rails_status } = await client.guardrail.check({
  model: `${workspace.value}/tiny`,
  messages: [{ role: 'user', content: process.argv[2] ?? 'Hello' }],
  guardrails: { config_id: `${workspace.value}/polite` },
});
console.log(status, Object.keys(rails_status ?? {}).length, 'rails');
