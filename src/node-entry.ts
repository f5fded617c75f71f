/** The entry of Node, Bun and Deno: files, locks, proxies, and the logins that are found there. */

import type { Entry } from './entry.ts';
import { selectContext } from './login/config-context.ts';
import { fromConfigFile } from './login/config-file-source.ts';
import { fromWorkloadIdentity } from './login/workload-identity.ts';
import { createNodeRuntime } from './runtime-node/node-runtime.ts';

export const nodeEntry: Entry = {
  createRuntime: createNodeRuntime,
  workloadIdentity: fromWorkloadIdentity,
  storedLogin: fromConfigFile,
  selectContext,
};
