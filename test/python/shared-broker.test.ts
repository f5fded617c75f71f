/** A login through the broker, shared with the CLI and the SDKs of both generations of the platform. */

import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { brokerLogin, signsInAtPage } from '../support/backends/broker-login.ts';
import { refreshesOf } from '../support/backends/expired-login.ts';
import { generationOf } from '../support/backends/real/generation.ts';
import {
  type PythonEnvironment,
  pythonEnvironment,
} from '../support/backends/real/python-environment.ts';
import type { RealBackend } from '../support/backends/real/real-backend.ts';
import { makeSandbox, type Outcome, type Sandbox } from '../support/files/sandbox.ts';
import { expired } from '../support/files/stored-login.ts';
import { pythonCli, pythonList, realBackend } from './peer.ts';

// The first generation of the server has no broker.
const hasBroker = process.env['NMP_TEST_PLATFORM'] !== '0.3.0';

let backend: RealBackend;
let first: PythonEnvironment;

beforeAll(async () => {
  if (!hasBroker) return;
  backend = await realBackend();
  first = await pythonEnvironment(generationOf('0.3.0'));
});

const LIST = `
import { NeMoPlatform } from 'nemo-platform';
console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);
`;

async function ourLogin(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const onStdout = signsInAtPage(backend, backend.admin);
  const login = await sandbox.nmp(brokerLogin(backend.baseUrl), { onStdout });
  expect(login).toMatchObject({ code: 0 });
  return sandbox;
}

async function theirLogin(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const args = ['auth', 'login', '--base-url', backend.baseUrl, '--no-browser'];
  const login = await sandbox.run(backend.python.cli, [...args, '--oidc-client', 'confidential'], {
    env: { NHX_CONFIG_FILE: sandbox.configFile, PYTHONUNBUFFERED: '1', COLUMNS: '1000' },
    onStdout: signsInAtPage(backend, backend.admin),
  });
  expect(login).toMatchObject({ code: 0 });
  return sandbox;
}

interface BrokeredUser {
  token: string;
  refresh_token: string;
  expires_at?: number;
  token_broker_url?: string;
}

const userOf = (sandbox: Sandbox) => sandbox.tokens() as unknown as BrokeredUser;

function expire(sandbox: Sandbox): void {
  const config = sandbox.config() as { users: [BrokeredUser] };
  const [user] = config.users;
  user.token = expired(user.token);
  user.expires_at = 1.5;
  writeFileSync(sandbox.configFile, stringify(config), { mode: 0o600 });
}

const listByFirst = (sandbox: Sandbox) =>
  sandbox.run(first.python, ['-c', first.generation.listProgram]);

describe.skipIf(!hasBroker)('a login through the broker', () => {
  test('of this SDK works in the CLI and SDK of the platform, including refreshes', async () => {
    const sandbox = await ourLogin();
    const broker = userOf(sandbox).token_broker_url;
    expect(await pythonList(sandbox)).toMatchObject({ code: 0, stdout: 'True\n' });
    const before = userOf(sandbox).refresh_token;
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(userOf(sandbox).refresh_token).not.toBe(before);
    expect(userOf(sandbox).token_broker_url).toBe(broker);
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(await pythonCli(sandbox, ['workspaces', 'list'])).toMatchObject({ code: 0 });
    expect(await sandbox.nmp(['workspaces', 'list'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('of the CLI of the platform works in this SDK, including refreshes', async () => {
    const sandbox = await theirLogin();
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(await sandbox.program(LIST)).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(userOf(sandbox).expires_at).toBeDefined();
  });

  test('F-18: of this SDK survives a rewrite by the CLI of the first generation', async () => {
    const sandbox = await ourLogin();
    const args = ['config', 'set', '--workspace', 'system'];
    expect(await sandbox.run(first.cli, args)).toMatchObject({ code: 0 });
    expect(userOf(sandbox).token_broker_url).toBeUndefined();
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('X-03: 32 processes of both languages and generations refresh it once at its expiry', {
    timeout: 300_000,
  }, async () => {
    // The CLI of the platform renews at every start what ends within five minutes.
    await backend.withLifetime(900, async () => {
      const sandbox = await ourLogin();
      expire(sandbox);
      const many = (count: number, start: () => Promise<Outcome>) =>
        Promise.all(Array.from({ length: count }, start));
      const { result, succeeded, rejected } = await refreshesOf(backend, () =>
        Promise.all([
          many(6, () => sandbox.program(LIST)),
          many(6, () => sandbox.nmp(['auth', 'token'])),
          many(8, () => pythonCli(sandbox, ['workspaces', 'list'])),
          many(8, () => pythonList(sandbox)),
          many(4, () => listByFirst(sandbox)),
        ]),
      );
      const [programs, commands, theirCommands, theirPrograms] = result;
      expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
      for (const each of [programs, commands, theirCommands, theirPrograms].flat()) {
        expect(each).toMatchObject({ code: 0 });
      }
      // It knows no broker: before the refresh it sends nothing, and after it the token serves.
      expect(await listByFirst(sandbox)).toMatchObject({ code: 0, stdout: 'True\n' });
      expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    });
  });
});
