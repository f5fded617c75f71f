/** The entry of Node, Bun and Deno: files, locks, proxies, and the logins that are found there. */

import type { Entry } from './entry.ts';
import { overKy } from './http/send/over-ky.ts';
import { selectContext } from './login/config-context.ts';
import { loginSources } from './login/login-sources.ts';
import { createNodeRuntime } from './runtime-node/node-runtime.ts';

export const nodeEntry: Entry = {
  createRuntime: createNodeRuntime,
  sender: (runtime) => overKy(runtime.fetch),
  sources: loginSources,
  selectContext,
};
