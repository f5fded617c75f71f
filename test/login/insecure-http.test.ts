/** Logins and tokens over plain http. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { fakeIO } from '../cli/fake-io.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

const EXPOSED = 'http://nmp.company.internal';

/** Every URL that was asked for; the answer is an empty list, or what `respond` makes. */
function network(respond: (url: string) => unknown = () => ({ data: [] })) {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    return Response.json(respond(url));
  };
  return { asked, fetch };
}

describe('a stored login', () => {
  function stored(baseUrl: string): string {
    const configFile = join(tempFolder(), 'config.yaml');
    writeStoredLogin(configFile, { baseUrl, token: 'CANARY', refreshToken: 'CANARY-RT' });
    return configFile;
  }

  test.each([
    EXPOSED,
    'http://localhost.evil.com',
    'http://127.0.0.1.nip.io',
    'http://10.0.0.7:8080',
  ])('is not sent to %s', async (baseUrl) => {
    const { asked, fetch } = network();
    const client = new NeMoPlatform({ configFile: stored(baseUrl), fetch });
    await expect(client.workspaces.list()).rejects.toMatchObject({
      code: 'insecure_http',
      remedy: `nmp auth login --base-url ${baseUrl} --allow-insecure-http`,
    });
    expect(asked).toEqual([]);
  });

  test.each([
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://127.1:8080',
    'http://[::1]:8080',
    'https://nmp.company.internal',
  ])('is sent to %s', async (baseUrl) => {
    const { asked, fetch } = network();
    await new NeMoPlatform({ configFile: stored(baseUrl), fetch }).workspaces.list();
    expect(asked).toHaveLength(1);
  });

  test('is sent if its cluster stores the consent of the user', async () => {
    const { asked, fetch } = network();
    const configFile = join(tempFolder(), 'config.yaml');
    writeFileSync(
      configFile,
      [
        `clusters: [{ name: c, base_url: "${EXPOSED}", metadata: { allow_insecure_http: "true" } }]`,
        'users: [{ name: u, type: oauth, token: opaque }]',
        'contexts: [{ name: default, cluster: c, user: u }]',
      ].join('\n'),
    );
    await new NeMoPlatform({ configFile, fetch }).workspaces.list();
    expect(asked).toHaveLength(1);
  });

  test('an explicit token is sent to any host', async () => {
    const { asked, fetch } = network();
    await new NeMoPlatform({ baseUrl: EXPOSED, accessToken: 'opaque', fetch }).workspaces.list();
    expect(asked).toHaveLength(1);
  });
});

describe('nmp auth login', () => {
  async function login(env: Record<string, string>, ...options: readonly string[]) {
    const { asked, fetch } = network(() => ({ auth_enabled: true, oidc: null }));
    const io = fakeIO();
    const environment = { HOME: io.home, PATH: process.env['PATH'], ...env };
    const runtime = createNodeRuntime({ environment, fetch });
    const args = ['auth', 'login', '--unsigned-token', '--email', 'a@b.c', ...options];
    const code = await run(args, { ...io, runtime });
    return { code, stderr: io.stderr(), asked, io, runtime };
  }

  test('over plain http sends no request, not even for discovery, and names the option that allows it', async () => {
    const { code, stderr, asked } = await login({}, '--base-url', EXPOSED);
    expect(code).toBe(1);
    expect(asked).toEqual([]);
    expect(stderr).toContain(`Run: nmp auth login --base-url ${EXPOSED} --allow-insecure-http`);
  });

  test('with --allow-insecure-http warns once and stores the consent in the cluster', async () => {
    const { code, stderr, runtime } = await login(
      {},
      '--base-url',
      EXPOSED,
      '--allow-insecure-http',
    );
    expect(code).toBe(0);
    expect(stderr.match(/not encrypted/g)).toHaveLength(1);
    const { contexts } = await runtime.configStore!().load();
    expect(contexts[0]?.cluster).toMatchObject({ baseUrl: EXPOSED, allowInsecureHttp: true });
  });

  test('with NMP_ALLOW_INSECURE_HTTP=1 is allowed, and nothing is stored', async () => {
    const { code, runtime } = await login({ NMP_ALLOW_INSECURE_HTTP: '1' }, '--base-url', EXPOSED);
    expect(code).toBe(0);
    const { contexts } = await runtime.configStore!().load();
    expect(contexts[0]?.cluster?.allowInsecureHttp).toBe(false);
  });

  test('the consent does not apply to another platform', async () => {
    const { io, runtime } = await login({}, '--base-url', EXPOSED, '--allow-insecure-http');
    await run(['config', 'set', '--base-url', 'http://other.company.internal'], { ...io, runtime });
    const { contexts } = await runtime.configStore!().load();
    expect(contexts[0]?.cluster?.allowInsecureHttp).toBe(false);
  });
});

test('a login in the short form of the file is sent only to the default platform', async () => {
  const { asked, fetch } = network();
  const home = tempFolder();
  const configFile = join(home, 'config.yaml');
  writeFileSync(configFile, 'users: [{ name: default, type: oauth, token: opaque }]\n');
  const environment = { NMP_BASE_URL: 'https://elsewhere.company.com', HOME: home };
  const io = {
    ...fakeIO(),
    runtime: createNodeRuntime({
      environment: { ...environment, NMP_CONFIG_FILE: configFile },
      fetch,
    }),
  };
  expect(await run(['workspaces', 'list'], io)).toBe(1);
  expect(io.stderr()).toContain('belongs to http://localhost:8080');
  expect(asked).toEqual([]);
});
