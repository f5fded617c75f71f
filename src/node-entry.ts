/** The entry of Node, Bun and Deno: files, locks, proxies, and the logins that are found there. */

import type { Entry } from './entry.ts';
import { selectContext } from './login/config-context.ts';
import { loginSources } from './login/login-sources.ts';
import type { Runtime } from './runtime/runtime.ts';
import { createNodeRuntime } from './runtime-node/node-runtime.ts';

/** Loads ky at the first request: at its import it loads the web classes of Node. */
function lazilyOverKy(fetch: Runtime['fetch']): Runtime['fetch'] {
  let send: Runtime['fetch'] | undefined;
  return async (input, init) => {
    send ??= (await import('./http/send/over-ky.ts')).overKy(fetch);
    return send(input, init);
  };
}

export const nodeEntry: Entry = {
  createRuntime: createNodeRuntime,
  sender: (runtime) => lazilyOverKy(runtime.fetch),
  sources: loginSources,
  selectContext,
};
