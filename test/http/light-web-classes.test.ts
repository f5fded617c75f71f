/** What ky makes of the light classes, and that the builds call the API without Node's own and without parts of ky. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as webClasses from '../../src/http/send/light-web-classes.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox, NMP } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';

const DIST = new URL('../../dist/', import.meta.url);

let backend: EmbeddedBackend;
beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

test.each(['GET', 'POST', 'DELETE'])(
  'ky passes a %s on as it was, and its response back',
  async (method) => {
    vi.resetModules();
    for (const [name, light] of Object.entries(webClasses)) vi.stubGlobal(name, light);
    try {
      const { overKy } = await import('../../src/http/send/over-ky.ts');
      const reply = { ok: false, status: 404 } as Response;
      const calls: unknown[] = [];
      const fetch = overKy(async (...call) => {
        calls.push(call);
        return reply;
      });
      const init = { method, headers: { authorization: 'Bearer t' }, body: '{}' };
      expect(await fetch('http://127.0.0.1/a?b=c', init)).toBe(reply);
      expect(calls).toEqual([['http://127.0.0.1/a?b=c', init]]);
      const failing = overKy(() => Promise.reject(new TypeError('refused')));
      await expect(failing('http://127.0.0.1/', init)).rejects.toThrow('refused');
    } finally {
      vi.unstubAllGlobals();
    }
  },
);

/** Modules of Node that a program, which must succeed, has loaded at its end. */
async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  const sandbox = makeSandbox();
  const { access_token: token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, { baseUrl: backend.baseUrl, token });
  const recorder = join(sandbox.home, 'recorder.cjs');
  writeFileSync(
    recorder,
    "process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')));",
  );
  const { code, stderr } = await sandbox.run(process.execPath, ['--require', recorder, ...args]);
  expect(code).toBe(0);
  return stderr.split('\n');
}

const built = (file: string) => JSON.stringify(fileURLToPath(new URL(file, DIST)));
const LIST = 'new NeMoPlatform().workspaces.list().then(({ data }) => data.at(0).name)';

test.each([
  ['nmp workspaces list', [NMP, 'workspaces', 'list']],
  ['nmp api', [NMP, 'api', 'GET', '/apis/entities/v2/workspaces']],
  ['nmp projects create', [NMP, 'projects', 'create', 'light']],
  [
    'an ES module that lists',
    ['-e', `import(${built('index.node.js')}).then(({ NeMoPlatform }) => ${LIST})`],
  ],
  [
    'a CommonJS module that lists',
    ['-e', `const { NeMoPlatform } = require(${built('index.node.cjs')}); ${LIST}`],
  ],
])("%s loads none of the classes of Node's fetch", async (_, args) => {
  const modules = await loadedBy(args);
  expect(modules).toContain('NativeModule _http_client');
  expect(modules.filter((name) => name.includes('undici'))).toEqual([]);
});

test.each(['index.js', 'index.node.js'])(
  '%s tells failures apart without the unused parts of ky',
  async (file) => {
    const { NeMoPlatform } = (await import(
      new URL(file, DIST).href
    )) as typeof import('../../src/index.ts');
    const refused = Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' });
    const replies = [
      () => Promise.reject(refused),
      () => new Response('{}', { status: 404 }),
      () => Response.json({ data: [] }),
    ];
    const sent: string[] = [];
    const client = new NeMoPlatform({
      baseUrl: 'http://127.0.0.1:9',
      accessToken: 'token',
      maxRetries: 0,
      fetch: async (url) => replies[sent.push(String(url)) - 1]!(),
    });
    const list = () => client.workspaces.list();
    await expect(list()).rejects.toMatchObject({
      name: 'APIConnectionError',
      cause: { code: 'ECONNREFUSED' },
    });
    await expect(list()).rejects.toMatchObject({ name: 'NotFoundError', status: 404 });
    expect((await list()).data).toEqual([]);
    expect(sent).toHaveLength(3);
  },
);
