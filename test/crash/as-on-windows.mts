/**
 * Child program: renews the stored login as it would on Windows, where nobody has flock, and where a file cannot be replaced
 * while a virus scanner looks at it. Prints the new access token.
 */

import { StoredLogin, storedTokens } from '../../src/credentials/stored-login.ts';
import { FileConfigStore } from '../../src/node/config-store.ts';
import { nodeFileSystem } from '../../src/node/file-system.ts';
import { createNodeHost } from '../../src/node/node-host.ts';
import { lockHost } from '../node/lock-host.ts';
import { passBarrier } from '../rig/barrier.mjs';

/** How often each file cannot be replaced at first. */
const LOOKS = 2;

let looks = 0;
const host = createNodeHost();
const store = new FileConfigStore({
  location: { path: host.configStore!().path },
  host: { ...lockHost, platform: 'win32' },
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
const login = new StoredLogin({ host, store, context, baseUrl: cluster!.baseUrl });
passBarrier();
const { accessToken } = await login.renew(storedTokens(contexts[0]));
console.log(accessToken);
