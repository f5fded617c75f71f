/**
 * Child program: renews the stored login on a machine without flock and prints the new access token. Before that it says
 * when proper-lockfile has looked after its lock once.
 */

import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';

/** Milliseconds; proper-lockfile looks every 2.5 s. */
const A_LOOK = 3_500;

const runtime = createNodeRuntime({ programFolders: [] });
const store = runtime.configStore!();
const { contexts } = await store.load();
const { name: context, cluster } = contexts[0]!;
const login = new StoredLogin({ runtime, store, context, baseUrl: cluster!.baseUrl });
const looked = setTimeout(() => console.log('looked'), A_LOOK);
const { accessToken } = await login.renew(storedTokens(contexts[0]));
clearTimeout(looked);
console.log(accessToken);
