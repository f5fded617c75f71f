/**
 * Child program: renews the stored login on a machine without flock and prints the new access token. Before that it prints
 * `lost` if proper-lockfile finds that it has lost the lock.
 */

import { createRequire } from 'node:module';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';

/** The locks that proper-lockfile believes to hold, by the path that they protect. It keeps them in this object. */
const { getLocks } = createRequire(import.meta.url)('proper-lockfile/lib/lockfile.js') as {
  getLocks: () => Record<string, unknown>;
};

const runtime = createNodeRuntime({ programFolders: [] });
const store = runtime.configStore!();
const { contexts } = await store.load();
const { name: context, cluster } = contexts[0]!;
const login = new StoredLogin({ runtime, store, context, baseUrl: cluster!.baseUrl });

const lock = refreshLockPath(store.path, context);
let wasHeld = false;
const looking = setInterval(() => {
  const isHeld = lock in getLocks();
  if (wasHeld && !isHeld) console.log('lost');
  wasHeld = isHeld;
}, 20);
const { accessToken } = await login.renew(storedTokens(contexts[0]));
clearInterval(looking);
console.log(accessToken);
