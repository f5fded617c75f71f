/** One call, with the token of the place or with the login of the CLI, or a transfer of a file; prints its outcome as JSON. */

import { NeMoPlatform } from 'nemo-platform';
import { place } from './place.mjs';

const { baseUrl, token: accessToken, configFile } = place;
const OPTIONS = {
  token: { baseUrl, accessToken },
  login: { configFile },
  default: {},
};

/** Transfers of files, with the token. Others list workspaces. */
const TRANSFERS = {
  upload: (client) => client.files.upload('one-call.mjs', 'of-deno', { createFileset: true }),
  download: async (client) => {
    await client.files.upload(new Blob(['a']), 'of-deno#a.txt', { createFileset: true });
    return client.files.download('of-deno#a.txt', 'copy');
  },
};

const [kind] = globalThis.Deno?.args ?? globalThis.process.argv.slice(2);
try {
  const transfer = TRANSFERS[kind];
  const client = new NeMoPlatform({ ...(OPTIONS[kind] ?? OPTIONS.token), maxRetries: 0 });
  const found = transfer
    ? (await transfer(client)).transferred
    : (await client.workspaces.list()).data;
  console.log(JSON.stringify({ found: found.length }));
} catch ({ name, code, message }) {
  console.log(JSON.stringify({ name, code, message }));
}
