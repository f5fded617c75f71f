/** Registers a model provider, waits until it serves requests, and streams a chat completion. */

import { ConflictError, NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
const host_url = process.argv[2] ?? 'http://127.0.0.1:8000/v1';
// The provider of an earlier run is used again.
await client.inference.providers.create({ name: 'local', host_url }).catch((error) => {
  if (!(error instanceof ConflictError)) throw error;
});
await client.inference.providers.wait('local');
const [model] = (await client.inference.models.list()).data;
if (model === undefined) throw new Error('The provider serves no model.');
const stream = await client.inference.chat.completions.create({
  model: model.id,
  messages: [{ role: 'user', content: 'Hello' }],
  stream: true,
});
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');
