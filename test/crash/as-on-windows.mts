/**
 * Child program: refreshes the stored login as on Windows, where flock does not exist and a file cannot be replaced
 * while a virus scanner looks at it. Prints the new access token.
 */

import { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { passBarrier } from '../support/processes/barrier.mjs';

/** How often each file cannot be replaced at first. */
const LOOKS = 2;

let looks = 0;
const runtime = createNodeRuntime();
const store = new FileConfigStore({
  location: { path: runtime.configStore!().path },
  runtime: { ...lockRuntime, platform: 'win32' },
  fs: {
    ...nodeFileSystem,
    async rename(from, to) {
      if (looks++ < LOOKS) throw Object.assign(new Error('looked at'), { code: 'EPERM' });
      looks = 0;
      return nodeFileSystem.rename(from, to);
    },
  },
});
const { contexts } = await store.load();
const { name: context, cluster } = contexts[0]!;
const login = new StoredLogin({ runtime, store, context, baseUrl: cluster!.baseUrl });
passBarrier();
const { accessToken } = await login.renew(storedTokens(contexts[0]));
console.log(accessToken);
