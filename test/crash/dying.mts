/**
 * Child program: renews the stored login, logs in or logs out, and kills itself before a step of it. A step is a call of
 * the file system, the sending of a request, or the arrival of its response. Prints each step that it came to, as in
 * `stat 3` for the third call of its name: the number of checks during a wait varies.
 */

import { writeSync } from 'node:fs';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';

const { work, baseUrl, killAt } = JSON.parse(process.argv[2]!) as {
  work: 'renew' | 'login' | 'logout';
  baseUrl: string;
  /** Never, when no step is called so. */
  killAt: string | undefined;
};

const counts = new Map<string, number>();
function step(name: string): void {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  writeSync(1, `${name} ${count}\n`);
  if (`${name} ${count}` === killAt) process.kill(process.pid, 'SIGKILL');
}

/** The same object with a step before each call, and in the objects that its calls give. */
function stepping<T extends object>(target: T): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        step(String(name));
        const result: unknown = await value.apply(of, args);
        return name === 'create' ? stepping(result as object) : result;
      };
    },
  });
}

const runtime = createNodeRuntime({
  fs: stepping<FileSystem>(nodeFileSystem),
  async fetch(input, init) {
    const what = String(input).endsWith('/token') ? 'token' : 'discovery';
    step(`send ${what}`);
    const response = await fetch(input, init);
    const text = await response.text();
    step(`receive ${what}`);
    const { status, headers } = response;
    return new Response(text, { status, headers });
  },
});
const store = runtime.configStore!() as FileConfigStore;
const context = 'default';
if (work === 'login') {
  await saveLogin(store, {
    context,
    baseUrl,
    accessToken: 'new-token',
    refreshToken: 'new-refresh',
  });
} else if (work === 'logout') await clearLogin(store, 'every context');
else {
  const login = new StoredLogin({ runtime, store, context, baseUrl });
  const { contexts } = await store.load();
  await login.renew(storedTokens(contexts[0]));
}
