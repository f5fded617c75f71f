/** One call, with the token of the place or with the login of the CLI; prints its outcome as JSON. */

import { NeMoPlatform } from 'nemo-platform';
import { place } from './place.mjs';

const { baseUrl, token: accessToken, configFile } = place;
const OPTIONS = {
  token: { baseUrl, accessToken },
  login: { configFile },
  default: {},
};

const [kind] = globalThis.Deno?.args ?? globalThis.process.argv.slice(2);
try {
  const { data } = await new NeMoPlatform({ ...OPTIONS[kind], maxRetries: 0 }).workspaces.list();
  console.log(JSON.stringify({ found: data.length }));
} catch ({ name, code, message }) {
  console.log(JSON.stringify({ name, code, message }));
}
